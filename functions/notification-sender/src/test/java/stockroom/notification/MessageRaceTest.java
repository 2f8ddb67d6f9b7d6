package stockroom.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.notification.ClientOrders.EMAIL_ONLY;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import stockroom.domain.messaging.Event;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.PaymentStatus;
import stockroom.messaging.Letter;
import stockroom.testkit.TestShop;

class MessageRaceTest {
    private static final int ORDERS = 8;
    private static final int SENDERS_OF_EACH = 3;

    @Test
    void R61_many_senders_of_an_order_s_two_messages_send_each_once_at_most_and_the_older_never_last()
            throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(2 * SENDERS_OF_EACH);
        try (TestShop shop = TestShop.open()) {
            SenderRig rig = new SenderRig(shop);
            List<Event> events = new ArrayList<>();
            List<Callable<Boolean>> race = new ArrayList<>();
            for (int i = 0; i < ORDERS; i++) {
                events.addAll(takenAndConfirmed(new ClientOrders(shop), "o-" + i));
            }
            for (Event event : events) {
                for (int sender = 0; sender < SENDERS_OF_EACH; sender++) {
                    race.add(() -> rig.deliver(event));
                }
            }
            senders.invokeAll(race);
            events.forEach(event -> assertThat(rig.deliver(event))
                    .as("what failed in the race comes again")
                    .isTrue());
            for (int i = 0; i < ORDERS; i++) {
                assertThat(letters(rig, "o-" + i))
                        .isIn(List.of("o-" + i + ".2"), List.of("o-" + i + ".1", "o-" + i + ".2"));
            }
        } finally {
            senders.shutdownNow();
        }
    }

    private static List<Event> takenAndConfirmed(ClientOrders orders, String orderId) {
        orders.taken(orderId, EMAIL_ONLY, null);
        Event taken = orders.event("OrderTaken", orderId);
        orders.become(orderId, OrderStatus.CONFIRMED, PaymentStatus.PAID, 100_000);
        return List.of(taken, orders.event("OrderConfirmed", orderId));
    }

    private static List<String> letters(SenderRig rig, String orderId) {
        return rig.box.letters().stream()
                .map(Letter::messageId)
                .filter(id -> id.startsWith(orderId + "."))
                .map(id -> id.substring(0, id.indexOf('@')))
                .toList();
    }
}
