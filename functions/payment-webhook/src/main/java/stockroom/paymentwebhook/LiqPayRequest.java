package stockroom.paymentwebhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;
import stockroom.domain.payment.PaymentEvent;
import stockroom.domain.payment.PaymentEventType;
import stockroom.lambda.json.Json;

/**
 * The data of LiqPay's callback. Amounts are in the currency's own units. LiqPay wants another {@code order_id} for each attempt, so it is the
 * order's id, a colon and the attempt. One payment is told of once for each status it comes to, and once for each time that some of it goes back.
 */
final class LiqPayRequest {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}([.][0-9]{1,4})?");

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
        BigDecimal amount = amount(callback.path("amount"));
        String paymentId = callback.path("payment_id").asText();
        if (!Money.isCurrency(currency) || amount.signum() <= 0 || !Foreign.isId(paymentId)) {
            return Optional.empty();
        }
        String[] order = callback.path("order_id").asText().split(":", 2);
        String code = callback.path("err_code").asText();
        return Optional.of(new PaymentEvent(
                "liqpay#" + paymentId + "-" + callback.path("status").asText() + refund(callback),
                Foreign.orderId(order[0]),
                attemptOrNull(order),
                type,
                Money.of(amount.movePointRight(Money.decimalsOf(currency)).longValue(), currency),
                at,
                code.isEmpty() ? null : Foreign.reason(code)));
    }

    /** As a number or as a text; 0 where there is none. */
    private static BigDecimal amount(JsonNode amount) {
        return amount.isTextual() && AMOUNT.matcher(amount.asText()).matches()
                ? new BigDecimal(amount.asText())
                : amount.decimalValue();
    }

    /** Which refund it tells of: the second part of a payment that goes back has the payment's id and the status of the first. */
    private static String refund(JsonNode callback) {
        long refundedAt = callback.path("refund_date_last").asLong();
        return callback.path("status").asText().equals("reversed") && refundedAt > 0 ? "-" + refundedAt : "";
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
