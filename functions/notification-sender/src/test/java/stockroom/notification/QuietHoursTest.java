package stockroom.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.notification.ClientOrders.BOTH;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import stockroom.domain.messaging.Event;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.Transactor;
import stockroom.testkit.TestShop;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.CrashPoint;

class QuietHoursTest {
    /** 21:00 in Kyiv. */
    private static final Instant NIGHTFALL = Instant.parse("2026-11-19T19:00:00Z");

    /** 09:00 in Kyiv. */
    private static final Instant MORNING = Instant.parse("2026-11-20T07:00:00Z");

    private final TestShop shop = TestShop.open();
    private final ClientOrders orders = new ClientOrders(shop);
    private final SenderRig sender = new SenderRig(shop);

    @BeforeEach
    void nightfall() {
        orders.taken("o-1", BOTH, null);
        shop.clock().set(NIGHTFALL);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void R61_from_21_00_on_a_letter_goes_out_and_a_short_message_waits_until_09_00() {
        assertThat(sender.deliver(orders.event("OrderTaken", "o-1"))).isTrue();
        assertThat(sender.box.letters()).hasSize(1);
        assertThat(sender.phones.received).isEmpty();
        shop.clock().set(MORNING.minusMillis(1));
        assertThat(sender.tick(Calls.counted())).isEqualTo("{\"done\":0,\"idleUntil\":\"2026-11-20T07:00:00Z\"}");
        assertThat(sender.phones.received).isEmpty();
        shop.clock().set(MORNING);
        assertThat(sender.tick(Calls.counted())).isEqualTo("{\"done\":1,\"idleUntil\":null}");
        assertThat(sender.phones.received).hasSize(1);
        assertThat(sender.tick(Calls.counted())).isEqualTo("{\"done\":0,\"idleUntil\":null}");
        assertThat(sender.phones.received).hasSize(1);
        assertThat(sender.box.letters()).hasSize(1);
    }

    @Test
    void R61_a_minute_before_21_00_it_goes_out_at_once() {
        shop.clock().set(NIGHTFALL.minus(Duration.ofMinutes(1)));
        sender.deliver(orders.event("OrderTaken", "o-1"));
        assertThat(sender.phones.received).hasSize(1);
    }

    @Test
    void R61_the_client_s_own_evening_counts() {
        orders.lives("o-1", "Europe/London");
        sender.deliver(orders.event("OrderTaken", "o-1"));
        assertThat(sender.phones.received).as("19:00 in London").hasSize(1);
    }

    @Test
    void R61_a_shop_without_quiet_hours_sends_at_night() {
        setting("quietHours", null);
        sender.deliver(orders.event("OrderTaken", "o-1"));
        assertThat(sender.phones.received).hasSize(1);
    }

    @Test
    void R61_what_was_overtaken_in_the_night_is_not_sent_in_the_morning() {
        sender.deliver(orders.event("OrderTaken", "o-1"));
        orders.become("o-1", OrderStatus.CANCELLED, PaymentStatus.PENDING, 0);
        sender.deliver(orders.event("OrderCancelled", "o-1"));
        shop.clock().set(MORNING);
        sender.tick(Calls.counted());
        assertThat(sender.phones.received)
                .extracting(message -> message.text())
                .containsExactly("Stockroom: order A-o-1 is cancelled.");
    }

    @Test
    void R62_a_number_that_was_refused_in_the_evening_is_not_tried_again_before_the_morning() {
        shop.clock().set(NIGHTFALL.minusSeconds(30));
        Event taken = orders.event("OrderTaken", "o-1");
        sender.phones.failNext(
                InvalidParameterException.builder().statusCode(400).build());
        assertThat(sender.deliver(taken)).isFalse();
        shop.clock().set(NIGHTFALL.plusSeconds(30));
        assertThat(sender.deliver(taken, 2, Calls.counted())).isTrue();
        assertThat(sender.phones.received).isEmpty();
        shop.clock().set(MORNING);
        sender.tick(Calls.counted());
        assertThat(sender.phones.received).hasSize(1);
    }

    @Test
    void R61_an_event_that_comes_again_in_the_night_changes_nothing() {
        Event taken = orders.event("OrderTaken", "o-1");
        sender.deliver(taken);
        assertThat(sender.deliver(taken)).isTrue();
        shop.clock().set(MORNING);
        sender.tick(Calls.counted());
        assertThat(sender.phones.received).hasSize(1);
    }

    @Test
    void R61_a_run_that_dies_while_it_lets_messages_out_loses_none_and_repeats_none() {
        int crashes = CrashPoint.each(point -> {
            try (TestShop floor = TestShop.open()) {
                ClientOrders made = new ClientOrders(floor);
                SenderRig rig = new SenderRig(floor);
                made.taken("o-1", BOTH, null);
                made.taken("o-2", BOTH, null);
                floor.clock().set(NIGHTFALL);
                rig.deliver(made.event("OrderTaken", "o-1"));
                rig.deliver(made.event("OrderTaken", "o-2"));
                floor.clock().set(MORNING);
                point.run(() -> rig.tick(point.calls()));
                rig.tick(Calls.counted());
                assertThat(rig.phones.received).as(point.toString()).hasSize(2);
            }
        });
        assertThat(crashes).isGreaterThan(8);
    }

    private void setting(String name, @Nullable Object value) {
        Map<String, @Nullable Object> change = new HashMap<>();
        change.put(name, value);
        Settings edited = Settings.DEFAULTS.edited(change).fold(settings -> settings, faults -> {
            throw new AssertionError(faults.toString());
        });
        new Transactor(shop.dynamoDb())
                .write(new ConfigurationStore(shop.dynamoDb(), shop.table("SETTINGS_TABLE")).settings(edited, 0));
    }
}
