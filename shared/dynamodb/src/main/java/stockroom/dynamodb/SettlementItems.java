package stockroom.dynamodb;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;
import stockroom.domain.payment.Attempt;
import stockroom.domain.payment.AttemptStatus;
import stockroom.domain.payment.PaymentKind;
import stockroom.domain.payment.PaymentLimits;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.payment.Settlement;

/** How an order is being paid, as a part of its item, and back. */
final class SettlementItems {
    private static final String INSTANT = "instantLimit";
    private static final String DEFERRED = "deferredLimit";

    private SettlementItems() {}

    static Item write(Settlement settlement) {
        PaymentLimits limits = settlement.limits();
        return Item.empty()
                .optionalText(INSTANT, limits.of(PaymentKind.INSTANT).map(Object::toString))
                .optionalText(DEFERRED, limits.of(PaymentKind.DEFERRED).map(Object::toString))
                .list(
                        "attempts",
                        settlement.attempts().stream()
                                .map(SettlementItems::attempt)
                                .toList())
                .number("refunded", settlement.refunded().minorUnits());
    }

    static Settlement read(Item item, String currency) {
        return new Settlement(
                new PaymentLimits(limit(item, INSTANT), limit(item, DEFERRED)),
                item.list("attempts").stream().map(SettlementItems::attempt).toList(),
                Money.of(item.number("refunded"), currency));
    }

    private static Item attempt(Attempt attempt) {
        return Item.empty()
                .number("number", attempt.number())
                .text("method", attempt.method().name())
                .text("status", attempt.status().name())
                .time("openedAt", attempt.openedAt());
    }

    private static Attempt attempt(Item item) {
        return new Attempt(
                item.units("number"),
                PaymentMethod.valueOf(item.text("method")),
                AttemptStatus.valueOf(item.text("status")),
                item.time("openedAt"));
    }

    /** A period has no hours and a duration no days in ISO 8601 as Java writes them: a T tells which it is. */
    private static @Nullable TemporalAmount limit(Item item, String name) {
        return item.optionalText(name)
                .map(text -> text.contains("T") ? Duration.parse(text) : (TemporalAmount) Period.parse(text))
                .orElse(null);
    }
}
