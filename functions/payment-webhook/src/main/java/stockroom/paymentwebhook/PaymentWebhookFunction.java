package stockroom.paymentwebhook;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.Surroundings;
import stockroom.lambda.http.HttpTrigger;
import stockroom.lambda.http.Routes;

/** {@code POST /payments/events} and the known providers' own formats: keeps what they say, and applies it to its order once (R21). */
public final class PaymentWebhookFunction extends LambdaFunction {
    public PaymentWebhookFunction() {
        this(Surroundings.ofLambda());
    }

    public PaymentWebhookFunction(Surroundings surroundings) {
        this(surroundings, PaymentWebhookWiring.webhooks(surroundings));
    }

    private PaymentWebhookFunction(Surroundings surroundings, PaymentWebhooks webhooks) {
        super(new HttpTrigger(
                surroundings.clock(),
                new Routes()
                        .on("POST /payments/events", webhooks::own)
                        .on("POST /payments/providers/{provider}", webhooks::provider)));
    }
}
