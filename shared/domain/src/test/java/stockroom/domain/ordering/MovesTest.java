package stockroom.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static stockroom.domain.ordering.Orders.CAUSE;
import static stockroom.domain.ordering.Orders.CUP;
import static stockroom.domain.ordering.Orders.LAMP;
import static stockroom.domain.ordering.Orders.NOW;
import static stockroom.domain.ordering.Orders.available;
import static stockroom.domain.ordering.Orders.catalogue;
import static stockroom.domain.ordering.Orders.later;
import static stockroom.domain.ordering.Orders.line;
import static stockroom.domain.ordering.Orders.main;
import static stockroom.domain.ordering.Orders.notWithoutStock;
import static stockroom.domain.ordering.Orders.product;
import static stockroom.domain.ordering.Orders.taken;
import static stockroom.domain.ordering.Orders.uah;
import static stockroom.domain.ordering.Orders.wish;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stockroom.domain.catalog.Product;
import stockroom.domain.delivery.Address;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.payment.Payment;
import stockroom.domain.payment.PaymentBook;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.settings.Configuration;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.Stock;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;

class MovesTest {
    private final Order order =
            taken(wish(line(CUP, 10), line(LAMP, 2)), Map.of(main(CUP), available(3), main(LAMP), available(2)));

    @Test
    void R16_a_cancel_gives_back_stock_and_demand_and_keeps_the_reason() {
        Move.Done done = done(new Cancellation("changed her mind").of(order, later("operator:Ivan")));
        assertThat(done.after().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(done.after().fulfilment()).isEmpty();
        assertThat(done.after().demands()).isEmpty();
        assertThat(done.after().history())
                .last()
                .extracting(HistoryEntry::reason)
                .isEqualTo("changed her mind");
        assertThat(PositionChange.between(Optional.of(order), done.after()))
                .extracting(PositionChange::position, PositionChange::reserved, PositionChange::uncommitted)
                .containsExactly(tuple(main(CUP), -3, -7), tuple(main(LAMP), -2, 0));
    }

    @Test
    void R16_cancelling_twice_is_once() {
        Order cancelled = done(new Cancellation("no").of(order, CAUSE)).after();
        assertThat(new Cancellation("no").of(cancelled, CAUSE)).isInstanceOf(Move.AlreadySo.class);
    }

    @Test
    void R20_cancelling_what_was_paid_makes_a_refund_due_and_a_task() {
        Order paid = done(pay(order, 12_000)).after();
        Move.Done done = done(new Cancellation("no").of(paid, CAUSE));
        assertThat(done.after().payment()).isEqualTo(PaymentStatus.REFUND_DUE);
        assertThat(done.tasks()).extracting(Task::kind).containsExactly(TaskKind.REFUND);
        assertThat(done.after().balance()).isEqualTo(uah(-12_000));
    }

    @Test
    void R25_a_task_of_an_order_stays_with_it_until_somebody_did_it() {
        Order over = done(pay(order, 12_001)).after();
        String taskId = over.attention().tasks().get(0).taskId();
        Move.Done done = done(new TaskEnd(taskId, "paid back").of(over, later("operator:Ivan")));
        assertThat(done.after().attention().tasks()).isEmpty();
        assertThat(done.ended()).containsExactly(new EndedTask(taskId, "paid back"));
        assertThat(new TaskEnd(taskId, "paid back").of(done.after(), CAUSE)).isInstanceOf(Move.AlreadySo.class);
    }

    @Test
    void R12_an_order_that_pays_at_once_is_overdue_after_half_an_hour_and_a_cancelled_one_never() {
        assertThat(order.attention().timer())
                .contains(new Timer(
                        TimerKind.INSTANT_PAYMENT, order.identity().placedAt().plusSeconds(1800)));
        assertThat(done(new Cancellation("no").of(order, CAUSE)).after().attention())
                .isEqualTo(Attention.NONE);
    }

    @Test
    void R42_confirming_makes_its_demand_committed() {
        Move.Done done = done(Confirmation.byPerson(order, later("operator:Ivan")));
        assertThat(done.after().demands()).allMatch(Demand::committed);
        assertThat(PositionChange.between(Optional.of(order), done.after()))
                .singleElement()
                .satisfies(c -> assertThat(List.of(c.committed(), c.uncommitted(), c.reserved()))
                        .containsExactly(7, -7, 0));
    }

    @Test
    void confirming_twice_is_once_and_a_cancelled_order_is_not_confirmed() {
        Order confirmed = done(Confirmation.byPerson(order, CAUSE)).after();
        assertThat(Confirmation.byPerson(confirmed, CAUSE)).isInstanceOf(Move.AlreadySo.class);
        Order cancelled = done(new Cancellation("no").of(order, CAUSE)).after();
        assertThat(refused(Confirmation.byPerson(cancelled, CAUSE)).detail()).contains("CANCELLED");
    }

    @Test
    void R22_one_minor_unit_less_than_the_total_is_partially_paid_with_the_balance() {
        Order after = done(pay(order, 11_999)).after();
        assertThat(after.payment()).isEqualTo(PaymentStatus.PARTIALLY_PAID);
        assertThat(after.balance()).isEqualTo(uah(1));
    }

    @Test
    void R22_an_overpayment_makes_a_refund_task_for_the_difference() {
        Move.Done done = done(pay(order, 12_001));
        assertThat(done.after().payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(done.tasks()).singleElement().satisfies(t -> assertThat(t.reason())
                .contains("0.01 UAH"));
    }

    @Test
    void R20_money_for_a_cancelled_order_is_kept_and_due_back() {
        Order cancelled = done(new Cancellation("no").of(order, CAUSE)).after();
        Move.Done done = done(pay(cancelled, 12_000));
        assertThat(done.after().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(done.after().payment()).isEqualTo(PaymentStatus.REFUND_DUE);
        assertThat(done.tasks()).extracting(Task::kind).containsExactly(TaskKind.REFUND);
    }

    @Test
    void R42_a_paid_order_is_committed_without_a_confirmation() {
        Order paid = done(pay(order, 12_000)).after();
        assertThat(paid.status()).isEqualTo(OrderStatus.OPEN);
        assertThat(paid.demands()).allMatch(d -> d.committed() && d.paid());
    }

    @Test
    void a_payment_in_another_currency_is_refused() {
        Payment euros = Payment.received("p", PaymentMethod.CARD, Money.of(1, "EUR"), NOW);
        Move move = MoneyMoved.byHand(euros, PaymentBook.EMPTY).of(order, CAUSE, Orders.SHELF);
        assertThat(refused(move).kind()).isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    void an_edit_that_raises_a_line_takes_what_is_free_and_wants_the_rest() {
        Move.Done done = done(edit(order, Map.of(LAMP, available(3)), keep("1", CUP, 10), keep("2", LAMP, 9)));
        OrderLine lamp = done.after().lines().get(1);
        assertThat(List.of(lamp.reserved().units(), lamp.demand().units())).containsExactly(5, 4);
        assertThat(done.after().fulfilment()).contains(FulfilmentStatus.WAITING_STOCK);
    }

    @Test
    void an_edit_that_lowers_a_line_gives_up_demand_before_reserved_units() {
        Move.Done done = done(edit(order, Map.of(), keep("1", CUP, 4), keep("2", LAMP, 2)));
        OrderLine cup = done.after().lines().get(0);
        assertThat(List.of(cup.reserved().units(), cup.demand().units())).containsExactly(3, 1);
    }

    @Test
    void an_edit_removes_the_lines_that_are_absent_and_prices_new_ones_by_the_catalogue() {
        Move.Done done =
                done(edit(order, Map.of(CUP, available(0), LAMP, available(1)), keep("2", LAMP, 2), added(LAMP, 1)));
        assertThat(done.after().lines()).extracting(OrderLine::lineId).containsExactly("2", "3");
        assertThat(done.after().total()).isEqualTo(uah(3_000));
        assertThat(PositionChange.between(Optional.of(order), done.after()))
                .extracting(PositionChange::reserved)
                .containsExactly(-3, 1);
    }

    @Test
    void an_edit_of_a_paid_order_upwards_leaves_it_partially_paid_and_downwards_overpaid() {
        Order paid = done(pay(order, 12_000)).after();
        assertThat(done(edit(paid, Map.of(), keep("1", CUP, 11), keep("2", LAMP, 2)))
                        .after()
                        .payment())
                .isEqualTo(PaymentStatus.PARTIALLY_PAID);
        Move.Done less = done(edit(paid, Map.of(), keep("1", CUP, 9), keep("2", LAMP, 2)));
        assertThat(less.after().payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(less.tasks()).extracting(Task::kind).containsExactly(TaskKind.REFUND);
    }

    @Test
    void an_edit_to_courier_moves_the_promise_to_two_days() {
        OrderEdit edit = new OrderEdit(null, null, new NewOrder.Delivery(DeliveryKind.COURIER, null, null), null);
        Move.Done done = done(edit.of(order, CAUSE, Configuration.DEFAULTS, Map.of(), Map.of()));
        assertThat(done.after().lines()).allMatch(l -> l.promise().toString().equals("2026-11-24"));
        assertThat(PositionChange.between(Optional.of(order), done.after()))
                .singleElement()
                .satisfies(
                        c -> assertThat(c.written()).extracting(Demand::promise).allMatch(d -> d.toString()
                                .equals("2026-11-24")));
    }

    @Test
    void R4_an_edit_may_not_wait_for_an_article_that_is_not_sold_without_stock() {
        OrderEdit edit = new OrderEdit(List.of(keep("1", CUP, 10), keep("2", LAMP, 3)), null, null, null);
        Move move =
                edit.of(order, CAUSE, Configuration.DEFAULTS, catalogue(product(CUP), notWithoutStock(LAMP)), Map.of());
        assertThat(refused(move).problem()).isEqualTo("not-available");
    }

    @Test
    void an_edit_names_each_line_that_does_not_fit() {
        OrderEdit edit = new OrderEdit(
                List.of(
                        keep("7", CUP, 1),
                        keep("2", CUP, 1),
                        keep("2", LAMP, 1),
                        keep("2", LAMP, 1),
                        added(Sku.of("nothing"), 1)),
                null,
                null,
                null);
        assertThat(refused(edit.of(order, CAUSE, Configuration.DEFAULTS, Map.of(), Map.of()))
                        .blames())
                .extracting(Refusal.Blame::pointer)
                .containsExactly(
                        "/lines/0/lineId", "/lines/1/sku", "/lines/2/lineId", "/lines/3/lineId", "/lines/4/sku");
    }

    @Test
    void an_edit_that_changes_nothing_is_no_decision() {
        assertThat(edit(order, Map.of(), keep("1", CUP, 10), keep("2", LAMP, 2)))
                .isInstanceOf(Move.AlreadySo.class);
    }

    @Test
    void I6_every_move_raises_the_version_by_one_and_its_event_names_what_changed() {
        Move.Done done = done(new Cancellation("no").of(order, CAUSE));
        assertThat(done.after().version()).isEqualTo(order.version() + 1);
        assertThat(done.event().id()).isEqualTo(order.id() + ":2");
        assertThat(done.event().data().get("positions"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2);
    }

    private static Move pay(Order order, long minorUnits) {
        Payment payment = Payment.received("p" + minorUnits, PaymentMethod.BANK_TRANSFER, uah(minorUnits), NOW);
        return MoneyMoved.byHand(payment, PaymentBook.EMPTY).of(order, CAUSE, Orders.SHELF);
    }

    private static Move edit(Order order, Map<Sku, Stock> stocks, OrderEdit.Line... lines) {
        Map<Sku, Product> products = catalogue(product(CUP), product(LAMP));
        return new OrderEdit(Arrays.asList(lines), null, null, null)
                .of(order, CAUSE, Configuration.DEFAULTS, products, stocks);
    }

    private static OrderEdit.Line keep(@Nullable String lineId, Sku sku, int quantity) {
        return new OrderEdit.Line(lineId, sku, Quantity.of(quantity));
    }

    private static OrderEdit.Line added(Sku sku, int quantity) {
        return keep(null, sku, quantity);
    }

    private static Move.Done done(Move move) {
        return (Move.Done) move;
    }

    @Test
    void an_order_to_be_picked_up_keeps_its_warehouse_when_only_its_address_is_edited() {
        NewOrder.Delivery pickup = new NewOrder.Delivery(DeliveryKind.PICKUP, WarehouseId.of("main"), null);
        Order fetched =
                taken(Orders.with(wish(line(CUP, 1)), pickup, PaymentMethod.CARD), Map.of(main(CUP), available(3)));
        Configuration twoWarehouses = Orders.warehouses(Map.of("main", "Kyiv", "east", "Kharkiv"), "main", "east");

        Move move = new OrderEdit(null, new Address("UA", "Kyiv", "", ""), null, null)
                .of(fetched, CAUSE, twoWarehouses, Map.of(), Map.of());

        assertThat(move).isInstanceOf(Move.Done.class);
    }

    @Test
    void an_edit_may_not_gather_more_demand_than_a_position_holds() {
        Stock crowded = new Stock(0, 0, 0, 0, 0, Stock.MOST_DEMAND, 1);
        Order small = taken(wish(line(CUP, 1)), Map.of(main(CUP), available(1)));

        Move move = new OrderEdit(List.of(keep("1", CUP, 2)), null, null, null)
                .of(small, CAUSE, Configuration.DEFAULTS, catalogue(product(CUP)), Map.of(CUP, crowded));

        assertThat(refused(move).problem()).isEqualTo("too-much-demand");
    }

    private static Refusal refused(Move move) {
        return ((Move.Refused) move).refusal();
    }
}
