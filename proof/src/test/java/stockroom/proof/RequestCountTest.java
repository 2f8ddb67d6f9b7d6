package stockroom.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.proof.Wishes.line;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.ordering.Cancellation;
import stockroom.domain.ordering.NewOrder;
import stockroom.ordering.OrderMoves;
import stockroom.ordering.TakeOrder;
import stockroom.testkit.fault.Call;
import stockroom.testkit.fault.Calls;

/** What an order costs. The configuration is warm: a function reads it once. */
class RequestCountTest {
    private final Floor floor = new Floor();
    private final Calls calls = Calls.counted();
    private final TakeOrder takeOrder = floor.takeOrder(calls);
    private final OrderMoves moves = floor.moves(calls);
    private final NewOrder order = Wishes.order("1", line("cup", 1), line("mug", 2), line("pot", 3));

    @BeforeEach
    void the_function_is_warm() {
        floor.article("cup", 5).article("mug", 1).article("pot", 0);
        takeOrder.take(Wishes.from("+380447654321", null, "0", line("cup", 1)), floor.cause());
        calls.clear();
    }

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void an_order_of_three_articles_by_a_new_client_costs_one_read_and_one_transaction() {
        takeOrder.take(order, floor.cause());

        assertThat(calls.made()).extracting(Call::operation).containsExactly("batchGetItem", "transactWriteItems");
    }

    @Test
    void a_known_client_costs_one_look_at_the_card_more() {
        takeOrder.take(
                Wishes.from("+380447654321", null, "1", line("cup", 1), line("mug", 2), line("pot", 3)), floor.cause());

        assertThat(calls.made())
                .extracting(Call::operation)
                .containsExactly("batchGetItem", "getItem", "transactWriteItems");
    }

    @Test
    void a_repeat_costs_one_read() {
        takeOrder.take(order, floor.cause());
        calls.clear();

        takeOrder.take(order, floor.cause());

        assertThat(calls.made()).extracting(Call::operation).containsExactly("batchGetItem");
    }

    @Test
    void a_cancel_and_a_confirm_cost_two_reads_and_one_transaction() {
        takeOrder.take(order, floor.cause());
        calls.clear();

        moves.confirm(order.orderId(), floor.cause());
        assertThat(calls.made())
                .extracting(Call::operation)
                .containsExactly("getItem", "batchGetItem", "transactWriteItems");
        calls.clear();

        moves.cancel(order.orderId(), new Cancellation("late"), floor.cause());
        assertThat(calls.made())
                .extracting(Call::operation)
                .containsExactly("getItem", "batchGetItem", "transactWriteItems");
    }
}
