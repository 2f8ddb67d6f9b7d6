package stockroom.paymentwebhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;
import stockroom.domain.payment.PaymentEvent;
import stockroom.domain.payment.PaymentEventType;
import stockroom.lambda.json.Json;

/**
 * Stripe's event object. Amounts are in minor units there as here; the order and the attempt stand in the {@code metadata} that the storefront gave.
 * {@code checkout.session.completed} says nothing new: {@code payment_intent.succeeded} tells of the same money.
 *
 * <p>Source: <a href="https://docs.stripe.com/api/events/object">The Event object</a>, <a href="https://docs.stripe.com/api/events/types">types</a>.
 */
final class StripeRequest {
    private StripeRequest() {}

    static Optional<PaymentEvent> parse(byte[] body) {
        JsonNode event = Json.foreign(body);
        JsonNode object = event.path("data").path("object");
        return switch (event.path("type").asText()) {
            case "payment_intent.succeeded" ->
                event(
                        event,
                        PaymentEventType.PAID,
                        object.path("amount_received").asLong(),
                        null);
            case "payment_intent.payment_failed" -> {
                JsonNode error = object.path("last_payment_error");
                String code =
                        error.path("decline_code").asText(error.path("code").asText());
                yield event(
                        event, PaymentEventType.FAILED, object.path("amount").asLong(), code);
            }
            case "payment_intent.canceled" ->
                event(
                        event,
                        PaymentEventType.EXPIRED,
                        object.path("amount").asLong(),
                        object.path("cancellation_reason").asText());
            case "checkout.session.expired" ->
                event(
                        event,
                        PaymentEventType.EXPIRED,
                        object.path("amount_total").asLong(),
                        null);
            case "charge.refunded" -> event(event, PaymentEventType.REFUNDED, refunded(event, object), null);
            default -> Optional.empty();
        };
    }

    /** A charge names the sum of its refunds; what it was before this one stands beside it. */
    private static long refunded(JsonNode event, JsonNode charge) {
        return charge.path("amount_refunded").asLong()
                - event.path("data")
                        .path("previous_attributes")
                        .path("amount_refunded")
                        .asLong();
    }

    private static Optional<PaymentEvent> event(
            JsonNode event, PaymentEventType type, long amount, @Nullable String code) {
        JsonNode object = event.path("data").path("object");
        String currency = object.path("currency").asText().toUpperCase(Locale.ROOT);
        boolean readable = Money.isCurrency(currency)
                && (amount > 0 || !type.movesMoney())
                && Foreign.isId(event.path("id").asText());
        int attempt = object.path("metadata").path("attempt").asInt();
        return readable
                ? Optional.of(new PaymentEvent(
                        "stripe#" + event.path("id").asText(),
                        Foreign.orderId(object.path("metadata").path("orderId").asText()),
                        attempt > 0 ? attempt : null,
                        type,
                        Money.of(amount, currency),
                        Foreign.seconds(event.path("created").asLong()),
                        code == null || code.isEmpty() ? null : Foreign.reason(code)))
                : Optional.empty();
    }
}
