package stockroom.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.notification.ClientOrders.BOTH;
import static stockroom.notification.ClientOrders.EMAIL_ONLY;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import stockroom.domain.messaging.Channel;
import stockroom.domain.messaging.Event;
import stockroom.domain.messaging.HandOver;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.task.TaskKind;
import stockroom.dynamodb.TaskStore;
import stockroom.messaging.Letter;
import stockroom.messaging.Post.Receipt;
import stockroom.testkit.ShortMessage;
import stockroom.testkit.TestShop;
import stockroom.testkit.fault.Call;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.CrashPoint;

class ClientMessagesTest {
    private final TestShop shop = TestShop.open();
    private final ClientOrders orders = new ClientOrders(shop);
    private final SenderRig sender = new SenderRig(shop);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void R60_an_order_that_was_taken_is_told_by_letter_and_short_message_in_the_client_s_language() {
        orders.taken("o-1", BOTH, "ru-UA");
        assertThat(sender.deliver(orders.event("OrderTaken", "o-1"))).isTrue();
        assertThat(sender.box.letters()).hasSize(1);
        Letter letter = sender.box.letters().get(0);
        assertThat(letter.to()).isEqualTo("olena@example.com");
        assertThat(letter.messageId()).isEqualTo("o-1.1@shop.example");
        assertThat(letter.subject()).isEqualTo("Заказ A-o-1 принят");
        assertThat(letter.text()).contains("Olena", "1\u00a0000,00 UAH");
        assertThat(sender.phones.received)
                .containsExactly(
                        new ShortMessage("+380441234567", "Stockroom: заказ A-o-1 принят, 1\u00a0000,00 UAH."));
    }

    @Test
    void R60_who_names_no_language_or_one_that_nothing_is_written_in_is_told_in_the_shop_s() {
        orders.taken("o-1", EMAIL_ONLY, null);
        orders.taken("o-2", EMAIL_ONLY, "uk");
        sender.deliver(orders.event("OrderTaken", "o-1"));
        sender.deliver(orders.event("OrderTaken", "o-2"));
        assertThat(subjects()).containsExactly("Order A-o-1: received", "Order A-o-2: received");
    }

    @Test
    void R61_the_same_event_twice_is_one_message_on_each_channel() {
        orders.taken("o-1", BOTH, null);
        Event taken = orders.event("OrderTaken", "o-1");
        assertThat(sender.deliver(taken)).isTrue();
        assertThat(sender.deliver(taken)).isTrue();
        assertThat(sender.box.letters()).hasSize(1);
        assertThat(sender.phones.received).hasSize(1);
    }

    @Test
    void R61_a_crash_anywhere_makes_at_most_one_repeat_on_each_channel() {
        int crashes = CrashPoint.each(point -> {
            try (TestShop floor = TestShop.open()) {
                ClientOrders made = new ClientOrders(floor);
                SenderRig rig = new SenderRig(floor);
                made.taken("o-1", BOTH, null);
                Event taken = made.event("OrderTaken", "o-1");
                point.run(() -> rig.deliver(taken, 1, point.calls()));
                floor.clock().advance(HandOver.LONGEST);
                assertThat(rig.deliver(taken)).as(point.toString()).isTrue();
                assertThat(rig.box.letters()).as(point.toString()).hasSizeBetween(1, 2);
                assertThat(rig.phones.received).as(point.toString()).hasSizeBetween(1, 2);
            }
        });
        assertThat(crashes).isGreaterThan(15);
    }

    @Test
    void R61_what_is_older_news_is_not_told_after_newer_news() {
        orders.taken("o-1", EMAIL_ONLY, null);
        Event taken = orders.event("OrderTaken", "o-1");
        orders.become("o-1", OrderStatus.CONFIRMED, PaymentStatus.PAID, 100_000);
        assertThat(sender.deliver(orders.event("OrderConfirmed", "o-1"))).isTrue();
        assertThat(sender.deliver(taken)).isTrue();
        assertThat(subjects()).containsExactly("Order A-o-1: confirmed");
    }

    @Test
    void R61_an_order_that_is_cancelled_meanwhile_is_not_said_to_be_received() {
        orders.taken("o-1", BOTH, null);
        Event taken = orders.event("OrderTaken", "o-1");
        orders.become("o-1", OrderStatus.CANCELLED, PaymentStatus.PENDING, 0);
        assertThat(sender.deliver(taken)).isTrue();
        assertThat(sender.deliver(orders.event("OrderCancelled", "o-1"))).isTrue();
        assertThat(subjects()).containsExactly("Order A-o-1: cancelled");
        assertThat(sender.phones.received).hasSize(1);
    }

    @Test
    void R61_while_one_message_of_an_order_may_be_on_its_way_a_newer_one_waits() {
        orders.taken("o-1", EMAIL_ONLY, null);
        Event taken = orders.event("OrderTaken", "o-1");
        assertThat(sender.deliver(taken, 1, dyingAfterTheClaim())).isFalse();
        orders.become("o-1", OrderStatus.CONFIRMED, PaymentStatus.PAID, 100_000);
        Event confirmed = orders.event("OrderConfirmed", "o-1");
        assertThat(sender.deliver(confirmed)).isFalse();
        shop.clock().advance(HandOver.LONGEST);
        assertThat(sender.deliver(confirmed)).isTrue();
        assertThat(sender.deliver(taken)).isTrue();
        assertThat(subjects()).containsExactly("Order A-o-1: confirmed");
    }

    @Test
    void R61_after_two_crashes_nobody_knows_so_a_person_must_call() {
        orders.taken("o-1", EMAIL_ONLY, null);
        Event taken = orders.event("OrderTaken", "o-1");
        for (int i = 1; i <= 2; i++) {
            assertThat(sender.deliver(taken, i, dyingAfterTheClaim())).isFalse();
            shop.clock().advance(HandOver.LONGEST);
        }
        assertThat(sender.deliver(taken)).isTrue();
        assertThat(sender.deliver(taken)).isTrue();
        assertThat(sender.box.letters()).isEmpty();
        assertThat(tasks()).containsExactly("CLIENT_NOT_REACHED o-1");
    }

    @Test
    void R62_a_letter_that_is_refused_holds_up_no_short_message_and_comes_again_alone() {
        orders.taken("o-1", BOTH, null);
        Event taken = orders.event("OrderTaken", "o-1");
        sender.box.answerNext(Receipt.refused("the mail server said 450"));
        assertThat(sender.deliver(taken)).isFalse();
        assertThat(sender.queue.pauses).containsExactly(60);
        assertThat(sender.phones.received).hasSize(1);
        assertThat(sender.deliver(taken, 2, Calls.counted())).isTrue();
        assertThat(sender.box.letters()).hasSize(1);
        assertThat(sender.phones.received).hasSize(1);
    }

    @Test
    void R62_an_event_that_failed_five_times_and_is_sent_again_makes_one_message() {
        orders.taken("o-1", BOTH, null);
        Event taken = orders.event("OrderTaken", "o-1");
        for (int delivery = 1; delivery <= 5; delivery++) {
            sender.box.answerNext(Receipt.refused("the mail server can't be reached"));
            assertThat(sender.deliver(taken, delivery, Calls.counted())).isFalse();
        }
        assertThat(sender.queue.pauses).containsExactly(60, 240, 960, 3_840, 15_360);
        shop.clock().advance(Duration.ofHours(2));
        assertThat(sender.deliver(taken)).as("redriven").isTrue();
        assertThat(sender.deliver(taken)).as("redriven twice").isTrue();
        assertThat(sender.box.letters()).hasSize(1);
        assertThat(sender.phones.received).hasSize(1);
    }

    @Test
    void R62_a_number_that_is_refused_is_tried_again_and_a_silent_carrier_twice_at_most() {
        orders.taken("o-1", BOTH, null);
        Event taken = orders.event("OrderTaken", "o-1");
        sender.phones.failNext(
                InvalidParameterException.builder().statusCode(400).build());
        sender.phones.failNext(SdkClientException.create("read timed out"));
        sender.phones.failNext(SdkClientException.create("read timed out"));
        for (int i = 1; i <= 3; i++) {
            assertThat(sender.deliver(taken, i, Calls.counted())).isFalse();
        }
        assertThat(sender.deliver(taken, 4, Calls.counted())).isTrue();
        assertThat(sender.phones.received).isEmpty();
        assertThat(sender.box.letters()).hasSize(1);
        assertThat(tasks()).containsExactly("CLIENT_NOT_REACHED o-1");
    }

    @Test
    void R62_an_address_that_is_none_is_a_task_of_the_order_at_once_and_one_however_many_letters_it_loses() {
        orders.taken("o-1", BOTH, null);
        Event taken = orders.event("OrderTaken", "o-1");
        sender.box.answerNext(Receipt.undeliverable("the mail server knows no such address: 550"));
        sender.box.answerNext(Receipt.undeliverable("the mail server knows no such address: 550"));
        assertThat(sender.deliver(taken, 1, Calls.counted())).isFalse();
        assertThat(sender.deliver(taken, 2, Calls.counted())).isFalse();
        assertThat(tasks()).containsExactly("CLIENT_NOT_REACHED o-1");
        Order asked = orders.read("o-1");
        assertThat(asked.flags()).containsExactly("EMAIL_NOT_REACHED");
        assertThat(asked.attention().asksFor(TaskKind.CLIENT_NOT_REACHED)).isTrue();
        assertThat(shop.dynamoDb()
                        .scan(request -> request.tableName(shop.table("OUTBOX_TABLE")))
                        .items())
                .singleElement()
                .satisfies(row -> assertThat(row.toString())
                        .contains("ClientNotReached")
                        .doesNotContain("olena", "Olena", "1234567"));
        assertThat(sender.deliver(taken, 3, Calls.counted()))
                .as("the address was corrected")
                .isTrue();
        assertThat(sender.box.letters()).hasSize(1);
        assertThat(sender.phones.received).hasSize(1);
    }

    @Test
    void R62_wherever_it_dies_a_client_who_is_not_reached_is_one_task_with_one_event() {
        int crashes = CrashPoint.each(point -> {
            try (TestShop floor = TestShop.open()) {
                ClientOrders made = new ClientOrders(floor);
                SenderRig rig = new SenderRig(floor);
                made.taken("o-1", EMAIL_ONLY, null);
                Event taken = made.event("OrderTaken", "o-1");
                for (int letter = 1; letter <= 4; letter++) {
                    rig.box.answerNext(Receipt.undeliverable("the address can't be read"));
                }
                point.run(() -> rig.deliver(taken, 1, point.calls()));
                for (int delivery = 2; delivery <= 4; delivery++) {
                    floor.clock().advance(HandOver.LONGEST);
                    rig.deliver(taken, delivery, Calls.counted());
                }
                assertThat(tasks(floor)).as(point.toString()).containsExactly("CLIENT_NOT_REACHED o-1");
                assertThat(made.read("o-1").version()).as(point.toString()).isEqualTo(2);
            }
        });
        assertThat(crashes).isGreaterThan(10);
    }

    @Test
    void R18_whose_order_three_missed_calls_cancelled_is_told_once() {
        orders.taken("o-1", EMAIL_ONLY, null);
        Event cancelled = orders.missed("o-1", 3);
        assertThat(cancelled.type()).isEqualTo("OrderCancelled");

        assertThat(sender.deliver(cancelled)).isTrue();
        assertThat(sender.deliver(cancelled)).isTrue();

        assertThat(sender.box.letters()).hasSize(1);
        assertThat(sender.box.letters().get(0).text()).contains("A-o-1");
    }

    @Test
    void R61_a_client_who_declined_a_channel_gets_nothing_by_it() {
        orders.taken("o-1", BOTH, null);
        orders.declines(Channel.SMS);
        assertThat(sender.deliver(orders.event("OrderTaken", "o-1"))).isTrue();
        assertThat(sender.box.letters()).hasSize(1);
        assertThat(sender.phones.received).isEmpty();
    }

    @Test
    void R61_a_client_who_declined_both_gets_nothing() {
        orders.taken("o-1", BOTH, null);
        orders.declines(Channel.SMS, Channel.EMAIL);
        assertThat(sender.deliver(orders.event("OrderTaken", "o-1"))).isTrue();
        assertThat(sender.box.letters()).isEmpty();
        assertThat(sender.phones.received).isEmpty();
    }

    @Test
    void R28_goods_that_complete_two_orders_are_told_to_both_clients_once() {
        for (String order : List.of("o-1", "o-2")) {
            orders.taken(order, EMAIL_ONLY, null);
            orders.become(order, OrderStatus.CONFIRMED, PaymentStatus.PAID, 100_000);
        }
        Event goods = orders.goods("o-1", "o-2");
        sender.box.answerNext(Receipt.refused("no"));
        assertThat(sender.deliver(goods)).isFalse();
        assertThat(subjects()).containsExactly("Order A-o-2: all goods are here");
        assertThat(sender.deliver(goods)).isTrue();
        assertThat(subjects()).containsExactly("Order A-o-2: all goods are here", "Order A-o-1: all goods are here");
    }

    @Test
    void R22_a_part_payment_tells_what_is_left_and_a_later_one_overtakes_it() {
        orders.taken("o-1", EMAIL_ONLY, null);
        orders.become("o-1", OrderStatus.OPEN, PaymentStatus.PARTIALLY_PAID, 99_999);
        Event part = orders.event("PaymentRecorded", "o-1");
        assertThat(sender.deliver(part)).isTrue();
        orders.become("o-1", OrderStatus.OPEN, PaymentStatus.PAID, 100_000);
        assertThat(sender.deliver(orders.event("PaymentRecorded", "o-1"))).isTrue();
        assertThat(subjects()).containsExactly("Order A-o-1: 0.01 UAH left to pay", "Order A-o-1: paid");
    }

    @Test
    void no_log_and_no_row_of_messages_names_a_client() {
        orders.taken("o-1", BOTH, null);
        sender.box.answerNext(Receipt.refused("the mail server said 550"));
        sender.phones.failNext(InvalidParameterException.builder()
                .message("Invalid parameter: PhoneNumber Reason: +380441234567 is not valid")
                .statusCode(400)
                .build());
        PrintStream console = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            assertThat(sender.deliver(orders.event("OrderTaken", "o-1"))).isFalse();
        } finally {
            System.setOut(console);
        }
        String rows = shop.dynamoDb()
                .scan(request -> request.tableName(shop.table("MESSAGES_TABLE")))
                .items()
                .toString();
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("the mail server said 550");
        Stream.of(log.toString(StandardCharsets.UTF_8), rows)
                .forEach(text -> assertThat(text).doesNotContain("Olena", "olena", "1234567", "Khreshchatyk"));
    }

    @Test
    void a_letter_costs_nine_requests_and_a_short_message_beside_it_five_more() {
        orders.taken("o-1", EMAIL_ONLY, null);
        orders.taken("o-2", BOTH, null);
        assertThat(requests("o-1"))
                .containsExactly(
                        "query",
                        "getItem",
                        "getItem",
                        "getItem",
                        "batchGetItem",
                        "transactWriteItems",
                        "updateItem",
                        "updateItem",
                        "putItem");
        assertThat(requests("o-2")).hasSize(9 + 5);
    }

    private List<String> requests(String orderId) {
        Calls calls = Calls.counted();
        sender.deliver(orders.event("OrderTaken", orderId), 1, calls);
        return calls.made().stream().map(Call::operation).toList();
    }

    private static Calls dyingAfterTheClaim() {
        return Calls.failing((call, real) -> {
            Object answer = real.proceed();
            if (call.operation().equals("transactWriteItems")) {
                throw new IllegalStateException("dies with the letter in its hand");
            }
            return answer;
        });
    }

    private List<String> subjects() {
        return sender.box.letters().stream().map(Letter::subject).toList();
    }

    private List<String> tasks() {
        return tasks(shop);
    }

    private static List<String> tasks(TestShop shop) {
        return new TaskStore(shop.dynamoDb(), shop.table("TASKS_TABLE"))
                .open(10).items().stream()
                        .map(open ->
                                open.kind() + " " + open.subject().orderId().orElse(""))
                        .toList();
    }
}
