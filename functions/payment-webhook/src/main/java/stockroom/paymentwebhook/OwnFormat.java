package stockroom.paymentwebhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import stockroom.domain.measure.Money;
import stockroom.domain.ordering.OrderIds;
import stockroom.domain.payment.PaymentEvent;
import stockroom.domain.payment.PaymentEventType;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.TimedSignature;
import stockroom.lambda.json.Fields;

/** The contract's own format, for any gateway that somebody writes an adapter for. */
final class OwnFormat implements ProviderFormat {
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final int MOST_ATTEMPTS = 1_000;

    private final TimedSignature signature;

    OwnFormat(TimedSignature signature) {
        this.signature = signature;
    }

    @Override
    public boolean isSigned(HttpRequest request) {
        return signature.isOn(request.rawBody(), request.header("x-signature").orElse(""), request.at());
    }

    @Override
    public Optional<PaymentEvent> read(HttpRequest request) {
        return Optional.of(request.body(body -> event(body, request.at())));
    }

    private static PaymentEvent event(Fields body, Instant now) {
        OptionalInt attempt = body.optionalWhole("attempt", 1, MOST_ATTEMPTS);
        PaymentEvent event = new PaymentEvent(
                "shop#" + body.text("eventId", 200),
                orderId(body),
                attempt.isPresent() ? attempt.getAsInt() : null,
                body.oneOf("type", PaymentEventType.class),
                body.money("amount", Money.MAX_TOTAL),
                body.instant("occurredAt"),
                body.optionalText("reason", 500).orElse(null));
        if (event.type().movesMoney() && event.amount().isZero() && body.has("amount")) {
            body.error("amount/amount", "must be more than 0");
        }
        if (event.occurredAt().isAfter(now.plus(AHEAD))) {
            body.error("occurredAt", "lies in the future");
        }
        return event;
    }

    private static String orderId(Fields body) {
        Optional<String> orderId = body.optionalText("orderId", 100);
        Optional<String> channel = body.optionalText("channel", 60);
        Optional<String> externalId = body.optionalText("externalId", 100);
        boolean byNumber = channel.isPresent() && externalId.isPresent();
        if (orderId.isPresent() == byNumber
                || (orderId.isPresent() && (channel.isPresent() || externalId.isPresent()))) {
            body.error("orderId", "send either this, or channel and externalId");
            return "";
        }
        return orderId.orElseGet(() -> OrderIds.of(channel.orElse(""), externalId.orElse("")));
    }
}
