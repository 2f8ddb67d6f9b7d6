package stockroom.stafforders;

import java.util.List;
import java.util.Optional;
import stockroom.domain.ordering.Call;
import stockroom.domain.ordering.Conclusions;
import stockroom.domain.ordering.Conclusions.Verification;
import stockroom.dynamodb.CallStore;
import stockroom.dynamodb.CallStore.Recorded;
import stockroom.lambda.json.JsonObject;

/** What was said about an order so far, so that nobody asks the client again (R29, R64). */
final class CallAnswer {
    /** Whoever called more often than that is told about the latest. */
    private static final int MOST = 20;

    private CallAnswer() {}

    /** The latest calls about the order, the one that was made last first. */
    static List<JsonObject> latest(CallStore calls, String orderId) {
        return calls.about(orderId).stream().limit(MOST).map(CallAnswer::json).toList();
    }

    private static JsonObject json(Recorded recorded) {
        Call call = recorded.call();
        JsonObject json = JsonObject.empty()
                .text("callId", call.callId())
                .instant("at", call.at())
                .text("direction", call.direction().name())
                .text("result", call.result().name())
                .text("by", recorded.by())
                .optionalObject("conclusions", conclusions(call.conclusions()))
                .optionalInstant("callBackAt", call.callBackAt());
        call.durationSeconds().ifPresent(seconds -> json.number("durationSeconds", seconds));
        return json;
    }

    /** Absent where a call concluded nothing. */
    private static Optional<JsonObject> conclusions(Conclusions conclusions) {
        return conclusions.equals(Conclusions.NONE)
                ? Optional.empty()
                : Optional.of(JsonObject.empty()
                        .flag("dataVerified", conclusions.data() == Verification.VERIFIED)
                        .optionalObject("window", conclusions.window().map(CallAnswer::window))
                        .optionalText("courierId", conclusions.courierId())
                        .optionalText("changes", conclusions.changes()));
    }

    private static JsonObject window(Conclusions.Window window) {
        return JsonObject.empty().instant("from", window.from()).instant("to", window.to());
    }
}
