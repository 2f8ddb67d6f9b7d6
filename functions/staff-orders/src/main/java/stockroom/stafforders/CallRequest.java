package stockroom.stafforders;

import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import stockroom.domain.ordering.Call;
import stockroom.domain.ordering.CallResult;
import stockroom.domain.ordering.Conclusions;
import stockroom.domain.ordering.Conclusions.Verification;
import stockroom.lambda.json.Fields;

/** A call as the contract has it. */
final class CallRequest {
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_ID = 100;

    /** In seconds: a day. */
    private static final int LONGEST_CALL = 86_400;

    private CallRequest() {}

    static Call parse(Fields body, Instant now) {
        Call call = new Call(
                body.text("callId", LONGEST_ID),
                body.oneOf("result", CallResult.class),
                body.oneOf("direction", Call.Direction.class),
                body.instant("at"),
                seconds(body.optionalWhole("durationSeconds", 0, LONGEST_CALL)),
                body.optionalObject("conclusions", CallRequest::conclusions).orElse(Conclusions.NONE),
                body.optionalInstant("callBackAt").orElse(null));
        if (call.at().isAfter(now)) {
            body.error("at", "lies in the future");
        }
        if (call.callBackAt().filter(again -> !again.isAfter(call.at())).isPresent()) {
            body.error("callBackAt", "must be after the call");
        }
        return call;
    }

    private static @Nullable Integer seconds(OptionalInt seconds) {
        return seconds.isPresent() ? seconds.getAsInt() : null;
    }

    private static Conclusions conclusions(Fields body) {
        return new Conclusions(
                body.optionalFlag("dataVerified").orElse(false) ? Verification.VERIFIED : Verification.UNCHECKED,
                body.optionalObject("window", CallRequest::window).orElse(null),
                body.optionalText("courierId", LONGEST_ID).orElse(null),
                body.optionalText("changes", LONGEST_TEXT).orElse(null));
    }

    private static Conclusions.Window window(Fields body) {
        Conclusions.Window window = new Conclusions.Window(body.instant("from"), body.instant("to"));
        if (!window.to().isAfter(window.from())) {
            body.error("to", "must be after from");
        }
        return window;
    }
}
