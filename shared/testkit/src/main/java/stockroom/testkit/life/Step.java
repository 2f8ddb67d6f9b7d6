package stockroom.testkit.life;

import java.time.Instant;

/**
 * An act at its moment.
 *
 * @param id keeps its meaning when other steps are left out
 */
record Step(int id, Instant at, Act act) {
    /** The same step with another act. */
    Step with(Act other) {
        return new Step(id, at, other);
    }
}
