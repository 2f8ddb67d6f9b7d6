package stockroom.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.proof.Wishes.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderEdit;
import stockroom.domain.ordering.OrderStatus;
import stockroom.dynamodb.OrderLists;
import stockroom.ordering.ChangeOrder.Outcome;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.CrashPoint;
import stockroom.testkit.fault.Fault;

/** Orders that one transaction can't hold: nobody sees a part of one (R2). */
class StagedOrderTest {
    private static final int MANY = 60;

    private final Floor floor = new Floor();

    @AfterEach
    void the_audit_is_clean() {
        floor.settle().assertClean("at the end");
        floor.close();
    }

    @Test
    void R2_nobody_sees_an_order_that_is_being_taken() {
        floor.articles(MANY, 0).bought(List.of(Floor.article(0)));
        NewOrder wish = Wishes.large("1", MANY);
        floor.begun(wish);

        assertThat(floor.moves().find(wish.orderId())).isEmpty();
        assertThat(listed()).isEmpty();
        assertThat(floor.run("{}").path("lines").asInt()).isZero();
        assertThat(floor.rows("OUTBOX_TABLE")).noneMatch(row -> row.text("type").equals("OrderTaken"));

        floor.settle();
        assertThat(listed()).extracting(Order::id).containsExactly(wish.orderId());
        floor.moves().confirm(wish.orderId(), floor.cause());
        assertThat(floor.run("{}").path("lines").asInt()).isEqualTo(1);
    }

    @Test
    void R2_the_same_order_sent_again_finishes_what_was_begun() {
        floor.articles(MANY, 0);
        NewOrder wish = Wishes.large("1", MANY);
        floor.begun(wish);

        assertThat(floor.taken(wish).status()).isEqualTo(OrderStatus.OPEN);
        assertThat(floor.ordering("decision-sweep").effects().oldest()).isEmpty();
    }

    @Test
    void R2_an_edit_that_takes_more_than_one_transaction_holds_is_refused_and_changes_nothing() {
        floor.articles(120, 0);
        NewOrder wish = Wishes.order("1", line(Floor.article(0), 1));
        floor.taken(wish);
        List<OrderEdit.Line> lines = new ArrayList<>();
        for (int i = 1; i < 120; i++) {
            lines.add(new OrderEdit.Line(null, Sku.of(Floor.article(i)), Quantity.of(1)));
        }

        Outcome outcome = floor.moves()
                .edit(wish.orderId(), new OrderEdit(lines, null, null, null), version -> true, floor.cause());

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(floor.order(wish).lines()).hasSize(1);
        assertThat(floor.order(wish).version()).isEqualTo(1);
    }

    @Test
    void R2_an_edit_that_only_removes_may_be_of_any_size() {
        floor.articles(120, 1);
        NewOrder wish = Wishes.large("1", 120);
        floor.taken(wish);

        floor.moves()
                .edit(
                        wish.orderId(),
                        new OrderEdit(
                                List.of(new OrderEdit.Line("1", Sku.of(Floor.article(0)), Quantity.of(1))),
                                null,
                                null,
                                null),
                        version -> true,
                        floor.cause());

        assertThat(floor.order(wish).lines()).hasSize(1);
        assertThat(floor.drain().stock(Floor.article(119)).available()).isEqualTo(1);
    }

    @Test
    void R2_the_largest_real_order_of_674_articles_survives_its_deaths() {
        floor.articles(674, 0).count(Floor.article(100), 1).count(Floor.article(500), 1);
        NewOrder wish = Wishes.large("1", 674);
        for (int call : List.of(17, 29, 38)) {
            CrashPoint death = new CrashPoint(call, CrashPoint.Moment.AFTER, Calls.failing(Fault.dieAfter(call)));
            death.run(() -> floor.takeOrder(death.calls()).take(wish, floor.cause()));
            assertThat(death.calls().crashed()).as("call " + call).isTrue();
        }

        Order order = floor.taken(wish);

        assertThat(order.version()).isEqualTo(1);
        assertThat(order.lines()).filteredOn(line -> line.demand().isZero()).hasSize(2);
        floor.settle().assertClean("taken");
        floor.cancel(wish);
        assertThat(floor.drain().stock(Floor.article(500)).available()).isEqualTo(1);
    }

    private List<Order> listed() {
        return new OrderLists(floor.shop.dynamoDb(), floor.shop.table("ORDERS_TABLE"))
                .newestFirst(OrderStatus.shown(), Optional.empty(), 10, Optional.empty())
                .items();
    }
}
