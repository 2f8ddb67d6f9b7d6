package stockroom.domain.ordering;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How calling the client went so far (R18, R19).
 *
 * @param missed calls missed in a row, as far as they count
 * @param countedAtOrNull when the last one that counts was missed
 * @param gaveUpAtOrNull the miss for which the order was cancelled; null while it was not, or after it came back
 * @param reopenedAtOrNull from when on misses count, for an order that came back
 */
public record CallTrail(
        int missed,
        @Nullable Instant countedAtOrNull,
        @Nullable Instant gaveUpAtOrNull,
        @Nullable Instant reopenedAtOrNull) {
    public static final CallTrail NONE = new CallTrail(0, null, null, null);

    public Optional<Instant> countedAt() {
        return Optional.ofNullable(countedAtOrNull);
    }

    public Optional<Instant> gaveUpAt() {
        return Optional.ofNullable(gaveUpAtOrNull);
    }

    public Optional<Instant> reopenedAt() {
        return Optional.ofNullable(reopenedAtOrNull);
    }

    /**
     * The trail that all calls leave, told in any order: a miss less than the gap after the last counted one doesn't count, one exactly so long
     * after it does, and a contact, or the client's own call, begins anew (R19).
     */
    CallTrail after(Collection<Call> calls, Duration gap) {
        List<Call> inOrder = calls.stream()
                .filter(call -> reopenedAtOrNull == null || call.at().isAfter(reopenedAtOrNull))
                .sorted(Comparator.comparing(Call::at).thenComparing(Call::callId))
                .toList();
        int count = 0;
        Instant counted = null;
        for (Call call : inOrder) {
            if (call.resets()) {
                count = 0;
                counted = null;
            } else if (call.isMiss() && (counted == null || !call.at().isBefore(counted.plus(gap)))) {
                count++;
                counted = call.at();
            }
        }
        return new CallTrail(count, counted, gaveUpAtOrNull, reopenedAtOrNull);
    }

    CallTrail gaveUp() {
        return new CallTrail(missed, countedAtOrNull, countedAtOrNull, reopenedAtOrNull);
    }

    /** The order stays cancelled whatever comes. */
    CallTrail refused() {
        return new CallTrail(missed, countedAtOrNull, null, reopenedAtOrNull);
    }

    /** Calling begins anew. */
    static CallTrail reopened(Instant at) {
        return new CallTrail(0, null, null, at);
    }
}
