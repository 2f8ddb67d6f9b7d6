package stockroom.testkit.simulation;

import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import stockroom.testkit.model.Conflicts;

/** The way between a function and the services: it takes time, and much can happen on it. */
final class Wire {
    private static final long LEAST_MICROS = 1_500;
    private static final long SPREAD_MICROS = 18_000;
    private static final long SLOWEST_MICROS = 8_000_000;
    private static final long TIMEOUT_MICROS = 10_000_000;

    private final Mishaps mishaps;
    private final Conflicts conflicts;

    Wire(Mishaps mishaps, Conflicts conflicts) {
        this.mishaps = mishaps;
        this.conflicts = conflicts;
    }

    Object answer(ServiceCall call) throws Throwable {
        if (call.invocation().pace() == Invocation.Pace.TIMELESS) {
            return call.real().proceed(call.request());
        }
        // Most calls are quick, few are not: the square leans towards the quick ones.
        double share = call.dice().of("latency").share();
        long latency = LEAST_MICROS + (long) (SPREAD_MICROS * share * share);
        call.invocation().pass(latency / 2);
        Optional<FaultKind> fault =
                CallRates.chosen(call, mishaps.intensity()).filter(kind -> mishaps.allowed(kind, call.where()));
        return fault.isPresent() ? spoilt(call, fault.get(), latency) : served(call, call.request(), latency / 2);
    }

    private Object spoilt(ServiceCall call, FaultKind fault, long latency) throws Throwable {
        Invocation invocation = call.invocation();
        SdkRequest request = call.request();
        Dice dice = call.dice().of("spoilt");
        switch (fault) {
            case DIES_BEFORE_CALL:
                throw invocation.die("died before " + call.operation());
            case DIES_AFTER_CALL:
                served(call, request, latency / 2);
                throw invocation.die("died after " + call.operation());
            case ANSWER_LOST:
                served(call, request, latency / 2);
                invocation.pass(TIMEOUT_MICROS);
                throw Refusals.timeout();
            case SENT_TWICE:
                return sentTwice(call, latency);
            case REQUEST_LOST:
                invocation.pass(TIMEOUT_MICROS);
                throw Refusals.timeout();
            case CONFLICT:
                throw Refusals.conflict(request);
            case THROTTLED:
                invocation.pass(dice.between(SPREAD_MICROS, SLOWEST_MICROS));
                throw Refusals.throttled(request);
            case SERVICE_FAILED:
                invocation.pass(dice.between(SPREAD_MICROS, SLOWEST_MICROS));
                throw Refusals.failed(request);
            case KEYS_UNPROCESSED:
                return PartialAnswers.leavingKeys((BatchGetItemRequest) request, dice, call.real());
            case ENTRIES_FAILED:
                return PartialAnswers.failingEntries(request, dice, call.real());
            case THROTTLED_A_WHILE, SLOW_CALL:
                invocation.pass(dice.between(SPREAD_MICROS, SLOWEST_MICROS));
                return served(call, request, latency / 2);
            default:
                throw new IllegalStateException(fault + " does not happen to calls");
        }
    }

    /** The client sends the same again, with the same token, when no answer comes. */
    private Object sentTwice(ServiceCall call, long latency) throws Throwable {
        SdkRequest request = call.request() instanceof TransactWriteItemsRequest transaction
                        && transaction.clientRequestToken() == null
                ? transaction.toBuilder().clientRequestToken(token(call.dice())).build()
                : call.request();
        try {
            served(call, request, latency / 2);
        } catch (SdkException unheard) {
            // The answer is lost, whatever it was.
        }
        call.invocation().pass(TIMEOUT_MICROS);
        return served(call, request, latency / 2);
    }

    private static String token(Dice dice) {
        return new UUID(dice.of("token").state(), dice.of("token").of(1).state()).toString();
    }

    private Object served(ServiceCall call, SdkRequest request, long micros) throws Throwable {
        if (!call.writes()) {
            return call.real().proceed(request);
        }
        try (Conflicts.Ongoing ongoing = conflicts.begin((DynamoDbRequest) request)) {
            call.invocation().pass(micros);
            return call.real().proceed(request);
        }
    }
}
