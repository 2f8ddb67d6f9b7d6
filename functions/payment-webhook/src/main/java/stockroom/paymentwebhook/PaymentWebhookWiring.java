package stockroom.paymentwebhook;

import java.util.Map;
import stockroom.lambda.Surroundings;
import stockroom.lambda.http.TimedSignature;
import stockroom.ordering.payment.PaymentWiring;

/** Builds this function's object graph, once. */
final class PaymentWebhookWiring {
    private PaymentWebhookWiring() {}

    static PaymentWebhooks webhooks(Surroundings surroundings) {
        ProviderFormat own = new OwnFormat(new TimedSignature(surroundings.variable("WEBHOOK_SECRET")));
        return new PaymentWebhooks(
                new PaymentWiring(surroundings).takePaymentEvent(),
                own,
                Map.of(
                        "stripe", new StripeFormat(new TimedSignature(surroundings.variable("STRIPE_SECRET"))),
                        "liqpay", new LiqPayFormat(surroundings.variable("LIQPAY_PRIVATE_KEY"))));
    }
}
