package stockroom.paymentsweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;
import stockroom.domain.messaging.Cause;
import stockroom.domain.payment.PaymentEvent;
import stockroom.domain.payment.PaymentEventType;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;
import stockroom.ordering.payment.PaymentWiring;
import stockroom.testkit.PaidShop;
import stockroom.testkit.TestShop;
import stockroom.testkit.event.InvocationContext;

/** The sweep in a test's shop, and what happens there between its ticks. */
final class SweepRig {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PaidShop shop;

    SweepRig(PaidShop shop) {
        this.shop = shop;
    }

    PaymentEvent paid(String id, String order) {
        return event(id, order, PaymentEventType.PAID);
    }

    PaymentEvent event(String id, String order, PaymentEventType type) {
        return new PaymentEvent("shop#" + id, order, 1, type, Money.of(100_000, "UAH"), shop.now(), null);
    }

    void hear(PaymentEvent event) {
        Cause cause = new Cause("machine:payment-webhook", "r", shop.now());
        new PaymentWiring(shop.test().as("payment-webhook")).takePaymentEvent().take(event, cause);
    }

    void set(String setting, @Nullable String value) {
        TestShop test = shop.test();
        Map<String, @Nullable Object> chosen = new HashMap<>();
        chosen.put(setting, value);
        ConfigurationStore store = new ConfigurationStore(test.dynamoDb(), test.table("SETTINGS_TABLE"));
        assertThat(new Transactor(test.dynamoDb()).write(store.settings(Settings.stored(chosen), 0)))
                .isTrue();
    }

    void after(Duration duration) {
        shop.test().clock().advance(duration);
    }

    JsonNode sweep() {
        return sweepOn(shop.test().as("payment-timeout-sweep"));
    }

    JsonNode sweepOn(Surroundings surroundings) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        String tick = "{\"time\": \"" + shop.now() + "\"}";
        try {
            new PaymentTimeoutSweepFunction(surroundings)
                    .handleRequest(
                            new ByteArrayInputStream(tick.getBytes(StandardCharsets.UTF_8)),
                            output,
                            InvocationContext.unhurried("tick"));
            return JSON.readTree(output.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
