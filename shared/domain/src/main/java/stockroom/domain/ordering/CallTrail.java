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
 * @param countedFromOrNull from when on misses count: the order came back, or its client got another number
 */
public record CallTrail(
        int missed,
        @Nullable Instant countedAtOrNull,
        @Nullable Instant gaveUpAtOrNull,
        @Nullable Instant countedFromOrNull) {
    public static final CallTrail NONE = new CallTrail(0, null, null, null);

    public Optional<Instant> countedAt() {
        return Optional.ofNullable(countedAtOrNull);
    }

    public Optional<Instant> gaveUpAt() {
        return Optional.ofNullable(gaveUpAtOrNull);
    }

    public Optional<Instant> countedFrom() {
        return Optional.ofNullable(countedFromOrNull);
    }

    /**
     * The trail that all calls leave, told in any order: a miss less than the gap after the last counted one doesn't count, one exactly so long
     * after it does, and a contact, or the client's own call, begins anew (R19).
     */
    CallTrail after(Collection<Call> calls, Duration gap) {
        List<Call> inOrder = calls.stream()
                .filter(call -> countedFromOrNull == null || call.at().isAfter(countedFromOrNull))
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
        return new CallTrail(count, counted, gaveUpAtOrNull, countedFromOrNull);
    }

    CallTrail gaveUp() {
        return new CallTrail(missed, countedAtOrNull, countedAtOrNull, countedFromOrNull);
    }

    /** The order stays cancelled whatever comes. */
    CallTrail refused() {
        return new CallTrail(missed, countedAtOrNull, null, countedFromOrNull);
    }

    /** Calling begins anew. */
    static CallTrail begunAnew(Instant at) {
        return new CallTrail(0, null, null, at);
    }
}
