package stockroom.dynamodb;

import java.time.Instant;
import stockroom.domain.ordering.Call;
import stockroom.domain.ordering.CallResult;
import stockroom.domain.ordering.Conclusions;

/** A call as a row of its order, and back. */
final class CallItems {
    static final String PREFIX = "CALL#";

    private CallItems() {}

    static Item write(String orderId, Call call, String by) {
        Item row = Item.key(orderId, PREFIX + call.callId())
                .text("result", call.result().name())
                .text("direction", call.direction().name())
                .time("at", call.at())
                .text("data", call.conclusions().data().name())
                .optionalText("courierId", call.conclusions().courierId())
                .optionalText("changes", call.conclusions().changes())
                .optionalText(
                        "windowFrom",
                        call.conclusions()
                                .window()
                                .map(Conclusions.Window::from)
                                .map(Item::timeText))
                .optionalText(
                        "windowTo",
                        call.conclusions().window().map(Conclusions.Window::to).map(Item::timeText))
                .optionalText("callBackAt", call.callBackAt().map(Item::timeText))
                .text("by", by);
        return call.durationSeconds()
                .map(seconds -> row.number("durationSeconds", seconds))
                .orElse(row);
    }

    static Call read(Item row) {
        return new Call(
                row.text("sk").substring(PREFIX.length()),
                CallResult.valueOf(row.text("result")),
                Call.Direction.valueOf(row.text("direction")),
                row.time("at"),
                row.has("durationSeconds") ? row.units("durationSeconds") : null,
                new Conclusions(
                        Conclusions.Verification.valueOf(row.text("data")),
                        row.optionalTime("windowFrom")
                                .map(from -> new Conclusions.Window(from, row.time("windowTo")))
                                .orElse(null),
                        row.optionalText("courierId").orElse(null),
                        row.optionalText("changes").orElse(null)),
                row.optionalTime("callBackAt").map(Instant::from).orElse(null));
    }
}
