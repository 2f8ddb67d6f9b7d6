package stockroom.testkit.life;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import stockroom.testkit.simulation.SimulatedCloud;

/** Signs what payment providers send, each as it does, with the secrets that the shop agreed on with them. */
final class SignedWords {
    private final String shop;
    private final String stripe;
    private final String liqpay;

    private SignedWords(String shop, String stripe, String liqpay) {
        this.shop = shop;
        this.stripe = stripe;
        this.liqpay = liqpay;
    }

    static SignedWords of(SimulatedCloud cloud) {
        return new SignedWords(
                cloud.variable("payment-webhook", "WEBHOOK_SECRET"),
                cloud.variable("payment-webhook", "STRIPE_SECRET"),
                cloud.variable("payment-webhook", "LIQPAY_PRIVATE_KEY"));
    }

    /** The request as it goes out: one provider puts its signature beside what it says. */
    Ask signed(Ask ask) {
        return ask.who().equals(new Ask.Who.PaymentProvider(Provider.LIQPAY)) ? form(ask) : ask;
    }

    /** Of who signs in a header, at this moment; empty for all others. */
    Map<String, String> headers(Ask ask, Instant now) {
        if (ask.who() instanceof Ask.Who.PaymentProvider speaking) {
            return switch (speaking.provider()) {
                case OWN -> Map.of("x-signature", Signature.of(ask.body(), shop, now));
                case STRIPE -> Map.of("stripe-signature", Signature.of(ask.body(), stripe, now));
                case LIQPAY -> Map.of();
            };
        }
        return Map.of();
    }

    private Ask form(Ask ask) {
        String data = Base64.getEncoder().encodeToString(ask.body().getBytes(StandardCharsets.UTF_8));
        Map<String, String> fields = new HashMap<>();
        fields.put("data", data);
        fields.put("signature", Signature.around(data, liqpay));
        return Ask.form(ask.who(), ask.path(), fields);
    }
}
