package stockroom.paymentwebhook;

import java.util.Map;
import java.util.Optional;
import stockroom.domain.messaging.Cause;
import stockroom.domain.payment.PaymentEvent;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.JsonObject;
import stockroom.ordering.payment.TakePaymentEvent;

/** The providers' routes. What is signed and understood is never refused for what it says: it is kept, and a person asked. */
final class PaymentWebhooks {
    private static final String MACHINE = "machine:payment-webhook";

    private final TakePaymentEvent takePaymentEvent;
    private final ProviderFormat own;
    private final Map<String, ProviderFormat> providers;

    PaymentWebhooks(TakePaymentEvent takePaymentEvent, ProviderFormat own, Map<String, ProviderFormat> providers) {
        this.takePaymentEvent = takePaymentEvent;
        this.own = own;
        this.providers = Map.copyOf(providers);
    }

    HttpResponse own(HttpRequest request) {
        return heard(own, request);
    }

    HttpResponse provider(HttpRequest request) {
        return Optional.ofNullable(providers.get(request.path("provider")))
                .map(format -> heard(format, request))
                .orElseGet(() -> HttpResponse.problem(Problem.notFound("provider")));
    }

    private HttpResponse heard(ProviderFormat format, HttpRequest request) {
        if (!format.isSigned(request)) {
            return HttpResponse.problem(
                    Problem.unauthorized("sign the body as it is sent, now, with the secret agreed on"));
        }
        return format.read(request)
                .map(event -> taken(event, request))
                .orElseGet(() -> HttpResponse.ok(JsonObject.empty().text("status", "IGNORED")));
    }

    private HttpResponse taken(PaymentEvent event, HttpRequest request) {
        Cause cause = new Cause(MACHINE, request.requestId(), request.at());
        JsonObject answer = JsonObject.empty()
                .text("eventId", event.key().substring(event.key().indexOf('#') + 1));
        return switch (takePaymentEvent.take(event, cause)) {
            case APPLIED -> HttpResponse.ok(answer.text("status", "APPLIED"));
            case KEPT, AHEAD_OF_ITS_ORDER -> HttpResponse.kept(answer.text("status", "KEPT"));
            case CONTRADICTS ->
                HttpResponse.problem(Problem.conflict(
                        "key-reused",
                        "In conflict with the state",
                        "an event of this id is kept with other content; nothing was changed"));
        };
    }
}
