package stockroom.paymentwebhook;

import java.util.Optional;
import stockroom.domain.payment.PaymentEvent;
import stockroom.lambda.http.HttpRequest;

/** How one provider signs and says what happened to a payment. */
interface ProviderFormat {
    /** Whether the request is signed by who it says it is from. */
    boolean isSigned(HttpRequest request);

    /** What it says; empty for what is no business of the shop's. */
    Optional<PaymentEvent> read(HttpRequest request);
}
