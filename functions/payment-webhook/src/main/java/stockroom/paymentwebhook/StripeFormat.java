package stockroom.paymentwebhook;

import java.util.Optional;
import stockroom.domain.payment.PaymentEvent;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.TimedSignature;

/** Stripe's events. Its signature is made like the contract's own. */
final class StripeFormat implements ProviderFormat {
    private final TimedSignature signature;

    StripeFormat(TimedSignature signature) {
        this.signature = signature;
    }

    @Override
    public boolean isSigned(HttpRequest request) {
        return signature.isOn(
                request.rawBody(), request.header("stripe-signature").orElse(""), request.at());
    }

    @Override
    public Optional<PaymentEvent> read(HttpRequest request) {
        return StripeRequest.parse(request.rawBody());
    }
}
