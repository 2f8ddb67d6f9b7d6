package stockroom.paymentwebhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;
import stockroom.domain.payment.PaymentEvent;
import stockroom.domain.payment.PaymentEventType;
import stockroom.lambda.json.Json;

/**
 * The data of LiqPay's callback. Amounts are in the currency's own units. LiqPay wants another {@code order_id} for each attempt, so it is the
 * order's id, a colon and the attempt. One payment is told of once for each status it comes to.
 */
final class LiqPayRequest {
    private LiqPayRequest() {}

    static Optional<PaymentEvent> parse(String data) {
        JsonNode callback = Json.foreign(decoded(data));
        return switch (callback.path("status").asText()) {
            case "success" -> event(callback, PaymentEventType.PAID, time(callback, "end_date"));
            case "failure", "error" -> event(callback, PaymentEventType.FAILED, time(callback, "end_date"));
            case "reversed" -> event(callback, PaymentEventType.REFUNDED, time(callback, "refund_date_last"));
            default -> Optional.empty();
        };
    }

    private static Optional<PaymentEvent> event(JsonNode callback, PaymentEventType type, Instant at) {
        String currency = callback.path("currency").asText();
        BigDecimal amount = callback.path("amount").decimalValue();
        String paymentId = callback.path("payment_id").asText();
        if (!Money.isCurrency(currency) || amount.signum() <= 0 || !Foreign.isId(paymentId)) {
            return Optional.empty();
        }
        String[] order = callback.path("order_id").asText().split(":", 2);
        String code = callback.path("err_code").asText();
        return Optional.of(new PaymentEvent(
                "liqpay#" + paymentId + "-" + callback.path("status").asText(),
                Foreign.orderId(order[0]),
                attemptOrNull(order),
                type,
                Money.of(amount.movePointRight(Money.decimalsOf(currency)).longValue(), currency),
                at,
                code.isEmpty() ? null : Foreign.reason(code)));
    }

    private static @Nullable Integer attemptOrNull(String[] order) {
        return order.length == 2 && order[1].matches("[1-9][0-9]{0,2}") ? Integer.valueOf(order[1]) : null;
    }

    /** In milliseconds; a payment always has its beginning. */
    private static Instant time(JsonNode callback, String name) {
        return Foreign.millis(
                callback.path(name).asLong(callback.path("create_date").asLong()));
    }

    private static byte[] decoded(String data) {
        try {
            return Base64.getDecoder().decode(data);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
