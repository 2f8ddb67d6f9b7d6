package stockroom.testkit.simulation;

import java.util.ArrayList;
import java.util.List;

/** Decides what goes wrong, and keeps the list of it. */
final class Mishaps {
    private final Weather weather;
    private final Timeline timeline;
    private final List<Fault> happened = new ArrayList<>();
    private boolean calm;

    Mishaps(Weather weather, Timeline timeline) {
        this.weather = weather;
        this.timeline = timeline;
    }

    Dice dice() {
        return new Dice(weather.seed());
    }

    /** From now on nothing goes wrong. */
    void calm() {
        calm = true;
    }

    /** From now on it does again. */
    void resume() {
        calm = false;
    }

    boolean isCalm() {
        return calm;
    }

    /**
     * Whether it goes wrong here; if so it is noted.
     *
     * @param rate of 1, in the ordinary rough weather
     * @param where stays the same in every run of the same seed, and names the fault together with the kind
     */
    boolean happens(FaultKind kind, double rate, Dice dice, String where) {
        return dice.of(kind.name()).happens(rate * weather.intensity()) && allowed(kind, where);
    }

    /** Whether a fault that chance already chose may happen; if so it is noted. */
    boolean allowed(FaultKind kind, String where) {
        String id = where + ":" + kind;
        if (calm || !weather.kinds().contains(kind) || weather.suppressed().contains(id)) {
            return false;
        }
        happened.add(new Fault(id, kind, timeline.instant(), where));
        return true;
    }

    double intensity() {
        return weather.intensity();
    }

    List<Fault> happened() {
        return List.copyOf(happened);
    }
}
