package stockroom.testkit.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** How often single calls go wrong in ordinary rough weather: a busy day of two thousand calls sees each kind about once, conflicts more often. */
final class CallRates {
    private static final Map<FaultKind, Double> RATES = new EnumMap<>(Map.ofEntries(
            Map.entry(FaultKind.DIES_BEFORE_CALL, 1 / 2000.0),
            Map.entry(FaultKind.DIES_AFTER_CALL, 1 / 2000.0),
            Map.entry(FaultKind.ANSWER_LOST, 1 / 2000.0),
            Map.entry(FaultKind.SENT_TWICE, 1 / 1500.0),
            Map.entry(FaultKind.REQUEST_LOST, 1 / 2500.0),
            Map.entry(FaultKind.CONFLICT, 1 / 150.0),
            Map.entry(FaultKind.THROTTLED_A_WHILE, 1 / 800.0),
            Map.entry(FaultKind.THROTTLED, 1 / 2000.0),
            Map.entry(FaultKind.SERVICE_FAILED, 1 / 2500.0),
            Map.entry(FaultKind.KEYS_UNPROCESSED, 1 / 200.0),
            Map.entry(FaultKind.ENTRIES_FAILED, 1 / 60.0),
            Map.entry(FaultKind.SLOW_CALL, 1 / 500.0)));

    private CallRates() {}

    /** What chance has in store for this call; one draw for all kinds, so that leaving one out moves no other. */
    static Optional<FaultKind> chosen(ServiceCall call, double intensity) {
        double share = call.dice().of("fault").share();
        for (Map.Entry<FaultKind, Double> rate : RATES.entrySet()) {
            share -= rate.getValue() * intensity;
            if (share < 0) {
                return Optional.of(rate.getKey()).filter(kind -> applies(kind, call));
            }
        }
        return Optional.empty();
    }

    private static boolean applies(FaultKind kind, ServiceCall call) {
        return switch (kind) {
            case CONFLICT -> call.writes();
            case KEYS_UNPROCESSED -> PartialAnswers.canLeaveKeys(call.request());
            // Whoever sends a short message asks once: see Sns.askingOnce.
            case SENT_TWICE -> !(call.request() instanceof PublishRequest);
            case ENTRIES_FAILED -> PartialAnswers.canFailEntries(call.request());
            default -> true;
        };
    }
}
