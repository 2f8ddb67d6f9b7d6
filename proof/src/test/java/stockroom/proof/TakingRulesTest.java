package stockroom.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.proof.Wishes.line;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.ordering.Cancellation;
import stockroom.domain.ordering.FulfilmentStatus;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderLine;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.ordering.Refusal;
import stockroom.domain.payment.Payment;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.stock.Crossing;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.MinimumWatch;
import stockroom.dynamodb.PositionItems;
import stockroom.dynamodb.ShardedIndex;
import stockroom.dynamodb.Transactor;
import stockroom.ordering.Taking;

/** The rules of orders on real tables. */
class TakingRulesTest {
    private final Floor floor = new Floor();

    @AfterEach
    void the_audit_is_clean() {
        floor.drain().assertClean("at the end");
        floor.close();
    }

    @Test
    void R1_the_same_order_a_week_later_is_the_stored_one_and_other_content_is_refused_and_recorded() {
        floor.article("cup", 5);
        Order first = floor.taken(Wishes.order("1", line("cup", 2)));
        floor.shop.clock().advance(Duration.ofDays(7));

        assertThat(floor.take(Wishes.order("1", line("cup", 2)))).isEqualTo(new Taking.Repeated(first));
        assertThat(refusal(Wishes.order("1", line("cup", 3))).problem()).isEqualTo("key-reused");
        assertThat(floor.rows("ORDERS_TABLE"))
                .filteredOn(row -> row.text("sk").startsWith("CONFLICT#"))
                .hasSize(1);
        assertThat(floor.stock("cup").reserved()).isEqualTo(2);
    }

    @Test
    void R3_stock_1_lines_1_and_1_reserve_the_earlier_line() {
        floor.article("cup", 1);

        Order order = floor.taken(Wishes.order("1", line("cup", 1), line("cup", 1)));

        assertThat(order.lines()).extracting(OrderLine::reserved).containsExactly(Quantity.of(1), Quantity.ZERO);
        assertThat(floor.stock("cup").uncommitted()).isEqualTo(1);
    }

    @Test
    void R4_order_10_available_3_reserves_3_and_demands_7() {
        floor.article("cup", 3);

        Order order = floor.taken(Wishes.order("1", line("cup", 10)));

        assertThat(order.lines().get(0).reserved()).isEqualTo(Quantity.of(3));
        assertThat(order.lines().get(0).demand()).isEqualTo(Quantity.of(7));
        assertThat(order.fulfilment()).contains(FulfilmentStatus.WAITING_STOCK);
    }

    @Test
    void R4_an_article_not_sold_without_stock_refuses_the_whole_order_and_stores_nothing() {
        floor.article("lamp", 5).product("cup", false);

        Refusal refusal = refusal(Wishes.order("1", line("lamp", 1), line("cup", 1)));

        assertThat(refusal.problem()).isEqualTo("not-available");
        assertThat(floor.rows("ORDERS_TABLE")).isEmpty();
        assertThat(floor.stock("lamp").reserved()).isZero();
    }

    @Test
    void R4_all_or_nothing_holds_for_an_order_of_many_articles_too() {
        floor.articles(120, 1);
        floor.taken(Wishes.order("first", line(Floor.article(119), 1)));

        Refusal refusal = refusal(Wishes.allOrNothing("1", Wishes.lines(120, 1).toArray(NewOrder.Line[]::new)));

        assertThat(refusal.problem()).isEqualTo("not-available");
        assertThat(floor.stock(Floor.article(0)).available()).isEqualTo(1);
        assertThat(floor.taken(Wishes.allOrNothing("2", Wishes.lines(119, 1).toArray(NewOrder.Line[]::new)))
                        .fulfilment())
                .contains(FulfilmentStatus.RESERVED);
    }

    @Test
    void R7_a_phone_of_one_card_and_an_email_of_another_go_to_the_phone_s_with_a_task_to_merge() {
        floor.article("cup", 9);
        Order byPhone = floor.taken(Wishes.from(Wishes.OLENA, null, "1", line("cup", 1)));
        Order byEmail = floor.taken(Wishes.from(null, "Olena@Example.com", "2", line("cup", 2)));
        Order both = floor.taken(Wishes.from(Wishes.OLENA, "olena@example.com", "3", line("cup", 3)));

        assertThat(byEmail.client().customerId()).isNotEqualTo(byPhone.client().customerId());
        assertThat(both.client().customerId()).isEqualTo(byPhone.client().customerId());
        assertThat(floor.tasks()).extracting(Task::kind).containsExactly(TaskKind.MERGE_CUSTOMERS);
        assertThat(floor.tasks().get(0).subject().customerIds())
                .containsExactly(byPhone.client().customerId(), byEmail.client().customerId());
    }

    @Test
    void R7_the_same_lines_within_ten_minutes_under_another_number_are_stored_with_a_task_twice() {
        floor.article("cup", 9);
        floor.taken(Wishes.order("1", line("cup", 2)));
        floor.shop.clock().advance(Duration.ofMinutes(10));
        floor.taken(Wishes.order("2", line("cup", 2)));
        floor.shop.clock().advance(Duration.ofMinutes(11));
        floor.taken(Wishes.order("3", line("cup", 2)));

        assertThat(floor.tasks()).extracting(Task::kind).containsExactly(TaskKind.DUPLICATE_ORDER);
        assertThat(floor.stock("cup").reserved()).isEqualTo(6);
    }

    @Test
    void R9_cash_at_the_door_does_not_go_with_the_post() {
        floor.article("cup", 9);

        assertThat(refusal(Wishes.paying(PaymentMethod.CASH, "1", line("cup", 1)))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(floor.taken(Wishes.onDelivery("2", line("cup", 1))).payment())
                .isEqualTo(PaymentStatus.ON_DELIVERY);
    }

    @Test
    void R16_a_cancel_gives_stock_and_demand_back_and_twice_is_once() {
        floor.article("cup", 3);
        NewOrder wish = Wishes.order("1", line("cup", 10));
        floor.taken(wish);

        floor.moves().cancel(wish.orderId(), new Cancellation("too dear"), floor.cause());
        floor.moves().cancel(wish.orderId(), new Cancellation("too dear"), floor.cause());

        assertThat(floor.order(wish).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(floor.order(wish).version()).isEqualTo(2);
        assertThat(floor.stock("cup").available()).isEqualTo(3);
        assertThat(floor.stock("cup").demand()).isZero();
    }

    @Test
    void R42_demand_is_committed_once_the_order_is_confirmed_or_paid() {
        floor.article("cup", 0);
        NewOrder confirmed = Wishes.order("1", line("cup", 4));
        NewOrder paid = Wishes.order("2", line("cup", 3));
        NewOrder neither = Wishes.order("3", line("cup", 5));
        List.of(confirmed, paid, neither).forEach(floor::taken);

        floor.moves().confirm(confirmed.orderId(), floor.cause());
        floor.moves()
                .pay(
                        paid.orderId(),
                        Payment.received("p1", PaymentMethod.BANK_TRANSFER, Money.of(3_000, "UAH"), floor.now()),
                        floor.cause());

        assertThat(floor.stock("cup").committed()).isEqualTo(7);
        assertThat(floor.stock("cup").uncommitted()).isEqualTo(5);
    }

    @Test
    void R50_units_that_come_free_go_to_who_waits_by_rank() {
        floor.article("cup", 3);
        NewOrder holder = Wishes.order("1", line("cup", 3));
        NewOrder uncommitted = Wishes.order("2", line("cup", 2));
        NewOrder committed = Wishes.order("3", line("cup", 2));
        List.of(holder, uncommitted, committed).forEach(floor::taken);
        floor.moves().confirm(committed.orderId(), floor.cause());

        floor.moves().cancel(holder.orderId(), new Cancellation("late"), floor.cause());
        floor.drain();

        assertThat(floor.order(committed).fulfilment()).contains(FulfilmentStatus.RESERVED);
        assertThat(floor.order(uncommitted).lines().get(0).reserved()).isEqualTo(Quantity.of(1));
    }

    @Test
    void R53_stock_that_rises_above_its_minimum_between_two_checks_arms_the_next_alert() {
        floor.article("cup", 12);
        Transactor transactor = new Transactor(floor.shop.dynamoDb());
        String positions = floor.shop.table("POSITIONS_TABLE");
        transactor.write(Change.update(positions, PositionItems.stockKey(Floor.at("cup")))
                .set("minimum", 10)
                .set("target", 50)
                .set("minimumShard", ShardedIndex.shardOf(Floor.at("cup").text())));
        NewOrder five = Wishes.order("1", line("cup", 5));
        floor.taken(five);
        MinimumWatch watch = new MinimumWatch(floor.shop.dynamoDb(), positions);
        watch.read(List.of(Floor.at("cup"))).forEach(seen -> transactor.write(watch.told(seen)));

        floor.cancel(five);
        floor.drain();

        assertThat(watch.read(List.of(Floor.at("cup")))).singleElement().satisfies(seen -> assertThat(seen.told())
                .isEqualTo(Crossing.Told.NOT_YET));
    }

    @Test
    void R56_a_count_below_reserved_takes_units_from_the_reservations_last_in_rank() {
        floor.article("cup", 6);
        NewOrder first = Wishes.order("1", line("cup", 2));
        NewOrder second = Wishes.order("2", line("cup", 2));
        NewOrder confirmed = Wishes.order("3", line("cup", 2));
        for (NewOrder wish : List.of(first, second, confirmed)) {
            floor.taken(wish);
            floor.shop.clock().advance(Duration.ofMinutes(1));
        }
        floor.moves().confirm(confirmed.orderId(), floor.cause());

        floor.count("cup", 3).drain();

        assertThat(floor.order(confirmed).lines().get(0).reserved()).isEqualTo(Quantity.of(2));
        assertThat(floor.order(first).lines().get(0).reserved()).isEqualTo(Quantity.of(1));
        assertThat(floor.order(second).lines().get(0).demand()).isEqualTo(Quantity.of(2));
        assertThat(floor.stock("cup").onHand()).isEqualTo(3);
    }

    @Test
    void R56_units_that_come_free_cover_a_count_s_shortage_before_anybody_may_order_them() {
        floor.article("cup", 10);
        NewOrder holder = Wishes.order("1", line("cup", 6));
        floor.taken(holder);
        floor.taken(Wishes.order("2", line("cup", 4)));
        floor.count("cup", 6);

        floor.moves().cancel(holder.orderId(), new Cancellation("late"), floor.cause());
        Order next = floor.taken(Wishes.order("3", line("cup", 6)));

        assertThat(next.lines().get(0).reserved()).isEqualTo(Quantity.ZERO);
        assertThat(floor.drain().stock("cup").reserved()).isEqualTo(6);
        assertThat(floor.stock("cup").uncommitted()).isEqualTo(4);
    }

    @Test
    void R2_the_same_article_on_a_thousand_lines_without_stock_is_one_order() {
        floor.article("cup", 5);
        NewOrder wish = Wishes.order(
                "1", Collections.nCopies(NewOrder.MAX_LINES, line("cup", 1)).toArray(NewOrder.Line[]::new));

        Order order = floor.taken(wish);

        assertThat(order.lines().subList(0, 5)).allMatch(line -> line.demand().isZero());
        assertThat(order.lines().subList(5, NewOrder.MAX_LINES))
                .allMatch(line -> line.reserved().isZero());
        assertThat(floor.stock("cup").uncommitted()).isEqualTo(995);
        floor.drain().assertClean("taken");

        floor.moves().cancel(wish.orderId(), new Cancellation("a mistake"), floor.cause());
        assertThat(floor.drain().stock("cup").available()).isEqualTo(5);
    }

    private Refusal refusal(NewOrder wish) {
        Taking taking = floor.take(wish);
        assertThat(taking).isInstanceOf(Taking.Refused.class);
        return ((Taking.Refused) taking).refusal();
    }
}
