package stockroom.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.proof.Wishes.line;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.DeadLetter;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.payment.Payment;
import stockroom.domain.payment.PaymentEvent;
import stockroom.domain.payment.PaymentEventType;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.task.Subject;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.DeadLetterStore;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.PositionItems;
import stockroom.dynamodb.TaskStore;
import stockroom.dynamodb.Transactor;
import stockroom.dynamodb.audit.Audit;
import stockroom.dynamodb.audit.Unfinished;
import stockroom.dynamodb.audit.Violation;
import stockroom.messaging.Inbox;
import stockroom.messaging.Outbox;
import stockroom.ordering.payment.PaymentWiring;
import stockroom.staffpurchasing.StaffPurchasingFunction;
import stockroom.testkit.Http;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.CrashPoint;
import stockroom.testkit.fault.Fault;

/** A false row is found, whatever made it so. */
class AuditorTest {
    private static final NewOrder ORDER = Wishes.order("1", line("cup", 5), line("mug", 1));

    private final Floor floor = new Floor();

    @BeforeEach
    void a_shop_that_is_in_order() {
        floor.article("cup", 3).article("mug", 2);
        floor.taken(ORDER);
        floor.moves()
                .pay(
                        ORDER.orderId(),
                        Payment.received("p1", PaymentMethod.BANK_TRANSFER, Money.of(500, "UAH"), floor.now()),
                        floor.cause());
        floor.drain().assertClean("before it is broken");
    }

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void I1_on_hand_is_the_sum_of_its_movements() {
        write(stock("mug").add("onHand", 1).add("available", 1));
        assertThat(broken()).containsExactly("I1 mug#main");
    }

    @Test
    void I1_on_hand_is_reserved_available_and_allocating() {
        write(stock("mug").add("available", 1));
        assertThat(broken()).containsExactly("I1 mug#main");
    }

    @Test
    void I10_money_that_a_provider_told_of_is_among_the_payments_of_its_order() {
        PaymentEvent paid = new PaymentEvent(
                "shop#e-1", ORDER.orderId(), 1, PaymentEventType.PAID, Money.of(700, "UAH"), floor.now(), null);
        PaymentWiring payments = new PaymentWiring(floor.shop.surroundings());
        payments.takePaymentEvent().take(paid, floor.cause());
        floor.drain().assertClean("paid by its provider");
        write(Change.delete(floor.shop.table("ORDERS_TABLE"), Item.key(ORDER.orderId(), "PAYMENT#shop#e-1")));
        assertThat(broken()).contains("I10 payment event shop#e-1");
    }

    @Test
    void a_payment_event_that_waits_for_its_order_is_unfinished_and_no_violation() {
        PaymentEvent ahead = new PaymentEvent(
                "shop#e-1", "o-nowhere", 1, PaymentEventType.PAID, Money.of(700, "UAH"), floor.now(), null);
        new PaymentWiring(floor.shop.surroundings()).takePaymentEvent().take(ahead, floor.cause());
        Audit audit = floor.audit();
        assertThat(audit.violations()).isEmpty();
        assertThat(audit.unfinished()).extracting(Unfinished::key).contains("shop#e-1");
    }

    @Test
    void I2_reserved_is_what_open_orders_hold() {
        write(stock("mug").add("available", -1).add("reserved", 1));
        assertThat(broken()).containsExactly("I2 mug#main");
    }

    @Test
    void I8_an_order_stands_in_the_queue_where_it_follows_from_the_order_and_nowhere_else() {
        write(Change.update(floor.shop.table("ORDERS_TABLE"), Item.key(ORDER.orderId(), "QUEUE"))
                .set("lane", "RISING"));
        assertThat(broken()).containsExactly("I8 " + ORDER.orderId() + " queue index");
    }

    @Test
    void I8_an_order_that_waits_for_an_operator_is_in_the_queue() {
        floor.moves()
                .pay(
                        ORDER.orderId(),
                        Payment.received("p2", PaymentMethod.BANK_TRANSFER, Money.of(5_500, "UAH"), floor.now()),
                        floor.cause());
        floor.drain().assertClean("paid, and in the queue");
        write(Change.delete(floor.shop.table("ORDERS_TABLE"), Item.key(ORDER.orderId(), "QUEUE")));
        assertThat(broken()).containsExactly("I8 " + ORDER.orderId() + " queue");
    }

    @Test
    void I3_nothing_is_free_while_an_order_waits() {
        write(Change.put(
                floor.shop.table("MOVEMENTS_TABLE"),
                Item.key("cup#main", "COUNT#x")
                        .number("delta", 1)
                        .number("positionVersion", 1)
                        .time("at", floor.now())));
        write(stock("cup").add("onHand", 1).add("available", 1));
        assertThat(broken()).containsExactly("I3 cup#main");
    }

    @Test
    void I3_units_on_their_way_to_somebody_have_something_that_carries_them() {
        write(stock("mug").add("available", -1).add("allocating", 1));
        assertThat(broken()).containsExactly("I3 mug#main");
    }

    @Test
    void I4_demand_rows_and_counters_are_what_open_orders_want() {
        write(Change.delete(
                floor.shop.table("POSITIONS_TABLE"), PositionItems.demandKey(Floor.at("cup"), ORDER.orderId(), "1")));
        assertThat(broken()).containsExactly("I4 cup#main " + ORDER.orderId() + "#1", "I4 cup#main");
    }

    @Test
    void I4_a_demand_row_has_its_order_s_facts() {
        write(Change.update(
                        floor.shop.table("POSITIONS_TABLE"),
                        PositionItems.demandKey(Floor.at("cup"), ORDER.orderId(), "1"))
                .set("paid", Item.ofFlag(true)));
        assertThat(broken()).containsExactly("I4 cup#main " + ORDER.orderId() + "#1");
    }

    @Test
    void I5_the_pegs_of_a_draft_s_line_are_its_order_part() {
        draft(7);
        write(stock("mug").remove("mark").set("draftSupplier", "acme"));
        assertThat(broken()).contains("I5 po-1 mug").allMatch(found -> found.startsWith("I5"));
    }

    @Test
    void I6_every_version_of_an_order_has_its_event_and_the_events_name_what_they_changed() {
        write(Change.delete(
                floor.shop.table("OUTBOX_TABLE"), Item.key(ORDER.orderId()).number("sk", 1)));
        assertThat(broken())
                .containsExactly(
                        "I6 " + ORDER.orderId(), "I6 " + ORDER.orderId() + " cup", "I6 " + ORDER.orderId() + " mug");
    }

    @Test
    void I6_every_movement_has_its_event() {
        write(Change.delete(
                floor.shop.table("OUTBOX_TABLE"), Item.key("mug#main").number("sk", 1)));
        assertThat(broken()).containsExactly("I6 mug#main COUNT#first");
    }

    @Test
    void I7_an_event_that_is_not_handled_is_unfinished_and_after_an_hour_a_violation() {
        write(Change.delete(floor.shop.table("INBOX_TABLE"), Item.key(Inbox.key("stock-allocation", "mug#main:1"))));
        assertThat(floor.audit().ok()).isTrue();
        assertThat(floor.audit().unfinished()).extracting(Unfinished::kind).containsExactly(Unfinished.Kind.CONSUMER);
        floor.shop.clock().advance(Duration.ofMinutes(61));
        assertThat(broken()).containsExactly("I7 stock-allocation#mug#main:1");
    }

    @Test
    void I7_an_event_that_waits_with_the_dead_letters_is_no_violation_and_one_that_was_sent_again_has_an_hour() {
        write(Change.delete(floor.shop.table("INBOX_TABLE"), Item.key(Inbox.key("stock-allocation", "mug#main:1"))));
        DeadLetterStore letters = new DeadLetterStore(floor.shop.dynamoDb(), floor.shop.table("DEAD_LETTERS_TABLE"));
        DeadLetter letter = DeadLetter.first(
                "stock-allocation",
                new DeadLetter.Content(
                        new DeadLetter.Told("StockCounted", "mug#main:1", "mug#main", "request-1"), null, 3),
                "{ }",
                "message-1",
                floor.now());
        write(letters.keep(letter, "{ }"));
        floor.shop.clock().advance(Duration.ofMinutes(61));
        assertThat(floor.audit().ok()).isTrue();
        assertThat(floor.audit().unfinished())
                .extracting(Unfinished::kind)
                .containsExactly(Unfinished.Kind.DEAD_LETTER);

        Cause owner = new Cause("owner:Olena", "request-2", floor.now());
        write(letters.move(letters.find(letter.id()).orElseThrow(), letter.redriven(owner)));
        assertThat(floor.audit().ok()).isTrue();
        floor.shop.clock().advance(Duration.ofMinutes(61));
        assertThat(broken()).containsExactly("I7 stock-allocation#mug#main:1");

        write(letters.move(letters.find(letter.id()).orElseThrow(), letter.dropped("counted anew", owner)));
        assertThat(floor.audit().ok()).isTrue();
        assertThat(floor.audit().unfinished()).isEmpty();
    }

    @Test
    void I7_an_event_that_is_not_published_is_unfinished() {
        write(Change.update(
                        floor.shop.table("OUTBOX_TABLE"),
                        Item.key(ORDER.orderId()).number("sk", 2))
                .set(Outbox.PENDING, "0"));
        Audit audit = floor.audit();
        assertThat(audit.ok()).isTrue();
        assertThat(audit.unfinished())
                .containsExactly(new Unfinished(Unfinished.Kind.EVENT, ORDER.orderId() + ":2", floor.now()));
    }

    @Test
    void I8_an_order_stands_where_its_index_looks_for_it() {
        write(Change.update(floor.shop.table("ORDERS_TABLE"), Item.key(ORDER.orderId(), "ORDER"))
                .remove("statusShard"));
        assertThat(broken()).containsExactly("I8 " + ORDER.orderId() + " statusShard");
    }

    @Test
    void I8_an_order_s_tasks_are_those_that_are_open_for_it() {
        Task task = new Task(
                "FIND_NUMBER-1",
                TaskKind.FIND_NUMBER,
                Subject.ofOrder(ORDER.orderId()),
                floor.now(),
                floor.now(),
                "R19",
                "Find the number.");
        write(new TaskStore(floor.shop.dynamoDb(), floor.shop.table("TASKS_TABLE")).put(task));
        assertThat(broken()).containsExactly("I8 " + ORDER.orderId() + " tasks");
    }

    @Test
    void I8_an_order_whose_money_is_awaited_has_the_timer_that_its_attempt_set() {
        write(Change.update(floor.shop.table("ORDERS_TABLE"), Item.key(ORDER.orderId(), "ORDER"))
                .setAt("attention.timerAt", Item.ofTime(floor.now())));
        assertThat(broken())
                .containsExactlyInAnyOrder("I8 " + ORDER.orderId() + " timer", "I8 " + ORDER.orderId() + " due");
    }

    @Test
    void I8_an_open_order_that_is_paid_in_part_is_forgotten_without_its_timer() {
        write(Change.update(floor.shop.table("ORDERS_TABLE"), Item.key(ORDER.orderId(), "ORDER"))
                .set(
                        "attention",
                        Item.ofMap(Item.empty().list("tasks", List.of()).number("missed", 0))));
        assertThat(broken()).contains("I8 " + ORDER.orderId() + " attention");
    }

    @Test
    void I8_a_draft_and_its_position_know_each_other() {
        write(stock("mug").remove("mark").set("draftSupplier", "acme"));
        assertThat(broken()).containsExactly("I8 mug#main");
    }

    @Test
    void I10_what_is_paid_is_the_sum_of_the_payments() {
        write(Change.delete(floor.shop.table("ORDERS_TABLE"), Item.key(ORDER.orderId(), "PAYMENT#p1")));
        assertThat(broken())
                .containsExactly("I10 " + ORDER.orderId() + " paid", "I10 " + ORDER.orderId() + " paymentStatus");
    }

    @Test
    void I10_what_was_paid_for_a_cancelled_order_is_due_back() {
        floor.cancel(ORDER);
        write(Change.update(floor.shop.table("ORDERS_TABLE"), Item.key(ORDER.orderId(), "ORDER"))
                .set("payment", "PAID"));
        assertThat(broken()).containsExactly("I10 " + ORDER.orderId() + " paymentStatus");
    }

    @Test
    void an_unfinished_decision_is_listed_apart_at_each_of_its_steps_and_breaks_nothing() {
        floor.articles(60, 0).count(Floor.article(0), 1).drain();
        int crashes = 0;
        for (int call = 3; call <= 14; call++) {
            NewOrder wish = Wishes.large("large" + call, 60);
            CrashPoint death = new CrashPoint(call, CrashPoint.Moment.AFTER, Calls.failing(Fault.dieAfter(call)));
            death.run(() -> floor.takeOrder(death.calls()).take(wish, floor.cause()));
            crashes += death.calls().crashed() ? 1 : 0;
            assertThat(floor.audit().violations()).as("call " + call).isEmpty();
        }
        assertThat(crashes).isGreaterThan(8);
        assertThat(floor.audit().unfinished()).extracting(Unfinished::kind).contains(Unfinished.Kind.DECISION);
        floor.settle().assertClean("finished");
    }

    @Test
    void the_route_answers_what_the_contract_says() {
        var body = Http.owner(new StaffPurchasingFunction(floor.shop.as("staff-purchasing")))
                .to("GET /staff/audit")
                .send()
                .body();
        assertThat(body.path("ok").asBoolean()).isTrue();
        assertThat(body.path("checked").path("orders").asInt()).isEqualTo(1);
        assertThat(body.path("violations").isArray()).isTrue();
        assertThat(body.path("unfinished").isArray()).isTrue();
    }

    private List<String> broken() {
        return floor.audit().violations().stream()
                .map((Violation v) -> v.invariant() + " " + v.key())
                .toList();
    }

    private Change stock(String sku) {
        return Change.update(floor.shop.table("POSITIONS_TABLE"), PositionItems.stockKey(Floor.at(sku)));
    }

    private void draft(int orderPart) {
        String table = floor.shop.table("PURCHASE_ORDERS_TABLE");
        write(Change.put(
                table,
                Item.key("po-1", "HEADER")
                        .text("supplierId", "acme")
                        .text("warehouse", "main")
                        .text("status", "DRAFT")
                        .text("currency", "UAH")
                        .number("version", 1)
                        .time("createdAt", floor.now())
                        .text("createdKey", "now")
                        .number("pages", 1)));
        Item line = Item.empty()
                .text("sku", "mug")
                .number("quantity", orderPart)
                .number("orderPart", orderPart)
                .number("minimumPart", 0)
                .number("surplus", 0)
                .number("unitPrice", 100)
                .text("explain", "made up");
        write(Change.put(table, Item.key("po-1", "LINES#001").list("lines", List.of(line))));
    }

    private void write(Change change) {
        assertThat(new Transactor(floor.shop.dynamoDb()).write(change)).isTrue();
    }
}
