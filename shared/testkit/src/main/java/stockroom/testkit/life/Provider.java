package stockroom.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** In whose format a payment provider speaks: the contract's, or its own (R21). */
enum Provider {
    OWN("/payments/events", List.of(KnownPayments.Word.values())),
    STRIPE("/payments/providers/stripe", List.of(KnownPayments.Word.values())),
    LIQPAY("/payments/providers/liqpay", List.of(KnownPayments.Word.PAID, KnownPayments.Word.FAILED));

    private static final int DECIMALS = 2;

    private final String path;
    private final List<KnownPayments.Word> words;

    Provider(String path, List<KnownPayments.Word> words) {
        this.path = path;
        this.words = words;
    }

    /** Whether the lives let it say so. */
    boolean has(KnownPayments.Word word) {
        return words.contains(word);
    }

    /** @param attempt that it names, if any */
    Ask ask(String eventId, String orderId, OptionalInt attempt, KnownPayments.Said said) {
        ObjectNode body =
                switch (this) {
                    case OWN -> own(eventId, orderId, attempt, said);
                    case STRIPE -> stripe(eventId, orderId, attempt, said);
                    case LIQPAY -> liqpay(eventId, orderId, attempt, said);
                };
        return Ask.post(new Ask.Who.PaymentProvider(this), path, body.toString());
    }

    private static ObjectNode own(String eventId, String orderId, OptionalInt attempt, KnownPayments.Said said) {
        ObjectNode body = Bodies.object()
                .put("eventId", eventId)
                .put("orderId", orderId)
                .put("type", said.word().name())
                .put("occurredAt", said.at().toString());
        body.set("amount", Bodies.money(said.amount(), ShopPlan.CURRENCY));
        attempt.ifPresent(number -> body.put("attempt", number));
        return body;
    }

    private static ObjectNode stripe(String eventId, String orderId, OptionalInt attempt, KnownPayments.Said said) {
        ObjectNode event = Bodies.object()
                .put("id", eventId)
                .put("object", "event")
                .put("created", said.at().getEpochSecond());
        ObjectNode object =
                event.putObject("data").putObject("object").put("currency", ShopPlan.CURRENCY.toLowerCase(Locale.ROOT));
        ObjectNode metadata = object.putObject("metadata").put("orderId", orderId);
        attempt.ifPresent(number -> metadata.put("attempt", String.valueOf(number)));
        switch (said.word()) {
            case PAID -> {
                event.put("type", "payment_intent.succeeded");
                object.put("amount_received", said.amount());
            }
            case FAILED -> {
                event.put("type", "payment_intent.payment_failed");
                object.put("amount", said.amount())
                        .putObject("last_payment_error")
                        .put("code", "card_declined");
            }
            case EXPIRED -> {
                event.put("type", "payment_intent.canceled");
                object.put("amount", said.amount()).put("cancellation_reason", "abandoned");
            }
            case REFUNDED -> {
                event.put("type", "charge.refunded");
                object.put("amount_refunded", said.amount());
            }
        }
        return event;
    }

    private static ObjectNode liqpay(String eventId, String orderId, OptionalInt attempt, KnownPayments.Said said) {
        ObjectNode callback = Bodies.object()
                .put("payment_id", eventId)
                .put("order_id", orderId + (attempt.isPresent() ? ":" + attempt.getAsInt() : ""))
                .put("status", said.word() == KnownPayments.Word.PAID ? "success" : "failure")
                .put("amount", BigDecimal.valueOf(said.amount(), DECIMALS))
                .put("currency", ShopPlan.CURRENCY)
                .put("create_date", said.at().toEpochMilli())
                .put("end_date", said.at().toEpochMilli());
        return said.word() == KnownPayments.Word.FAILED ? callback.put("err_code", "limit") : callback;
    }
}
