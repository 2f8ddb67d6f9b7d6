package stockroom.testkit.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The calls that people told of one order, and what they count for (R18, R19). */
final class KnownCalls {
    /** The default of R18; no life changes it. */
    private static final int LIMIT = 3;
    /** The default of R19; no life changes it. */
    private static final Duration GAP = Duration.ofHours(2);

    /** One call, which is always told in the same words. */
    record Made(
            CallClient.Result result,
            CallClient.Direction direction,
            Instant at,
            Optional<Instant> callBackAt,
            Claim claim) {
        private boolean isMiss() {
            return result.isMiss() && direction == CallClient.Direction.OUT;
        }

        private boolean resets() {
            return result == CallClient.Result.CONTACT || direction == CallClient.Direction.IN;
        }

        /** Whether it says when the next call should be: a miss leaves what was agreed (R28). */
        private boolean agrees() {
            return callBackAt.isPresent() || resets();
        }
    }

    private final Map<String, Made> calls = new LinkedHashMap<>();

    Made told(String callId, Supplier<Made> first) {
        return calls.computeIfAbsent(callId, id -> first.get());
    }

    boolean mayHaveHappened(CallClient.Result result) {
        return calls.values().stream()
                .anyMatch(call -> call.result() == result && call.claim().mayHaveHappened());
    }

    /** Whether so many calls may have been missed that the shop gave up. */
    boolean mayBeTooMany() {
        return calls.values().stream()
                        .filter(call -> call.isMiss() && call.claim().mayHaveHappened())
                        .count()
                >= LIMIT;
    }

    /** Whether so many were missed that it must have. */
    boolean mustBeTooMany() {
        return possiblyMissed().stream().allMatch(missed -> missed >= LIMIT);
    }

    /** The numbers of which one must be what counts, if the order was open all the time. */
    Set<Integer> possiblyMissed() {
        return possible().stream().map(KnownCalls::missed).collect(Collectors.toSet());
    }

    /** The moments of which one is when the client wants to be called back (R28), if the order was open all the time. */
    Set<Optional<Instant>> possibleCallBacks() {
        return possible().stream().map(KnownCalls::callBack).collect(Collectors.toSet());
    }

    private static Optional<Instant> callBack(List<Made> inOrder) {
        return inOrder.stream()
                .filter(Made::agrees)
                .reduce((earlier, later) -> later)
                .flatMap(Made::callBackAt);
    }

    /** The calls that may have been, by time: whatever nobody was told of may have been heard or not. */
    private List<List<Made>> possible() {
        List<Made> inOrder = calls.values().stream()
                .filter(call -> call.claim().mayHaveHappened())
                .sorted(Comparator.comparing(Made::at))
                .toList();
        List<Made> uncertain =
                inOrder.stream().filter(call -> !call.claim().happened()).toList();
        List<List<Made>> all = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << uncertain.size(); chosen++) {
            List<Made> happened = new ArrayList<>(inOrder);
            for (int i = 0; i < uncertain.size(); i++) {
                if ((chosen >> i & 1) == 0) {
                    happened.remove(uncertain.get(i));
                }
            }
            all.add(happened);
        }
        return all;
    }

    private static int missed(List<Made> inOrder) {
        int missed = 0;
        Instant last = Instant.MIN;
        for (Made call : inOrder) {
            if (call.resets()) {
                missed = 0;
                last = Instant.MIN;
            } else if (call.isMiss()
                    && (missed == 0 || Duration.between(last, call.at()).compareTo(GAP) >= 0)) {
                missed++;
                last = call.at();
            }
        }
        return missed;
    }
}
