package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A call with a client about an order is recorded (R18, R19).
 *
 * @param key channel and external id
 * @param callId counts once, however often it is told
 * @param late how long after the call it is told
 * @param callBack how long after it the client wants to be called again (R28)
 */
record CallClient(
        String key, String callId, Result result, Direction direction, Duration late, Optional<Duration> callBack)
        implements Act {
    private static final int SENDS = 6;

    /** How it ended. */
    enum Result {
        CONTACT,
        NO_ANSWER,
        BUSY,
        VOICEMAIL,
        UNREACHABLE,
        WRONG_NUMBER;

        boolean isMiss() {
            return this != CONTACT && this != WRONG_NUMBER;
        }
    }

    /** Who called. */
    enum Direction {
        IN,
        OUT
    }

    @Override
    public void perform(Stage stage) {
        KnownOrder order = stage.reference().order(key);
        stage.open(order, shown -> tell(stage, order, shown));
    }

    private void tell(Stage stage, KnownOrder order, JsonNode shown) {
        Instant at = stage.now().minus(late).truncatedTo(ChronoUnit.MILLIS);
        KnownCalls.Made made = order.calls()
                .told(
                        callId,
                        () -> new KnownCalls.Made(
                                result, direction, at, callBack.map(at::plus), new Claim(stage.now())));
        ObjectNode body = Bodies.object()
                .put("callId", callId)
                .put("result", made.result().name())
                .put("direction", made.direction().name())
                .put("at", made.at().toString());
        made.callBackAt().ifPresent(again -> body.put("callBackAt", again.toString()));
        Ask ask =
                Ask.post(Ask.OPERATOR, "/staff/orders/" + shown.path("orderId").asText() + "/calls", body.toString());
        stage.insist(ask, made.claim(), SENDS, Stage.hearing(order));
    }

    @Override
    public String toString() {
        return "call " + callId + " " + direction + " about " + key + " ends with " + result
                + callBack.map(wait -> ", again after " + wait).orElse("")
                + (late.isZero() ? "" : ", told " + late + " later");
    }
}
