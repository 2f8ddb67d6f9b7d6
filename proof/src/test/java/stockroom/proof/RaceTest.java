package stockroom.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.proof.Wishes.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.Cancellation;
import stockroom.domain.ordering.FulfilmentStatus;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderStatus;
import stockroom.dynamodb.Busy;
import stockroom.dynamodb.Parallel;
import stockroom.ordering.AllocateStock;
import stockroom.ordering.OrderMoves;
import stockroom.ordering.TakeOrder;
import stockroom.ordering.Taking;
import stockroom.testkit.TestShop;

/** Many at once, in real threads. Whoever is refused as busy tries again, as a client does. */
class RaceTest {
    private static final int THREADS = 16;

    private final Floor floor = new Floor();

    @AfterEach
    void the_audit_is_clean() {
        floor.settle().assertClean("after the race");
        floor.close();
    }

    @Test
    void R5_a_hundred_buyers_of_the_last_unit_leave_one_reservation_and_ninety_nine_demands() {
        floor.article("cup", 1);
        TakeOrder takeOrder = floor.takeOrder();

        List<Order> orders = atOnce(IntStream.range(0, 100)
                .mapToObj(i -> (Supplier<Order>) () -> taken(takeOrder, buyer(i, 1)))
                .toList());

        assertThat(orders)
                .filteredOn(order -> order.fulfilment().equals(Optional.of(FulfilmentStatus.RESERVED)))
                .hasSize(1);
        assertThat(orders).extracting(Order::id).doesNotHaveDuplicates().hasSize(100);
        assertThat(floor.stock("cup").reserved()).isEqualTo(1);
        assertThat(floor.stock("cup").uncommitted()).isEqualTo(99);
    }

    @Test
    void R1_one_order_posted_fifty_times_in_parallel_is_one_order() {
        floor.article("cup", 9);
        TakeOrder takeOrder = floor.takeOrder();
        NewOrder wish = Wishes.order("1", line("cup", 2));

        List<Taking> answers = atOnce(Collections.nCopies(50, () -> takeOrder.take(wish, floor.cause())));

        assertThat(answers).filteredOn(Taking.Taken.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Taking.Repeated.class::isInstance).hasSize(49);
        assertThat(floor.stock("cup").reserved()).isEqualTo(2);
    }

    @Test
    void R1_a_staged_order_posted_several_times_in_parallel_is_one_order() {
        floor.articles(60, 0);
        TakeOrder takeOrder = floor.takeOrder();
        NewOrder wish = Wishes.large("1", 60);

        List<Order> answers = atOnce(Collections.nCopies(6, () -> taken(takeOrder, wish)));

        assertThat(answers).allMatch(order -> order.status() == OrderStatus.OPEN && order.version() == 1);
        assertThat(floor.stock(Floor.article(59)).uncommitted()).isEqualTo(1);
    }

    @Test
    void R50_cancels_against_allocations_and_two_allocations_at_once_lose_and_double_nothing() {
        floor.article("cup", 10);
        List<NewOrder> wishes =
                IntStream.range(0, 12).mapToObj(i -> buyer(i, 3)).toList();
        wishes.forEach(floor::taken);
        OrderMoves moves = floor.moves();
        AllocateStock allocateStock = floor.ordering("stock-allocation").allocateStock();

        List<Supplier<Boolean>> rivals = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            NewOrder wish = wishes.get(i);
            rivals.add(() -> moves.cancel(wish.orderId(), new Cancellation("late"), floor.cause()) != null);
            rivals.add(() -> allocated(allocateStock, "cup"));
        }
        atOnce(rivals);
        floor.drain();

        assertThat(wishes.subList(8, 11).stream().mapToInt(floor::reserved).sum() + floor.reserved(wishes.get(11)))
                .isEqualTo(10);
    }

    @Test
    void I1_to_I9_hold_after_a_storm_of_orders_cancels_confirms_and_counts() {
        List<String> skus = List.of("cup", "mug", "pot");
        skus.forEach(sku -> floor.article(sku, 5));
        TakeOrder takeOrder = floor.takeOrder();
        OrderMoves moves = floor.moves();
        AllocateStock allocateStock = floor.ordering("stock-allocation").allocateStock();
        Random random = new Random(3);
        List<Supplier<Boolean>> storm = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            NewOrder wish = Wishes.from(
                    "+3804412%05d".formatted(i % 20),
                    null,
                    "s" + i,
                    line(skus.get(i % 3), 1 + i % 4),
                    line(skus.get((i + 1) % 3), 1));
            storm.add(() -> taken(takeOrder, wish) != null);
            storm.add(() -> moves.cancel(wish.orderId(), new Cancellation("late"), floor.cause()) != null);
            storm.add(() -> moves.confirm(
                            Wishes.order("s" + (wish.hashCode() & 15), line("cup", 1))
                                    .orderId(),
                            floor.cause())
                    != null);
            storm.add(() -> allocated(allocateStock, skus.get(wish.lines().size() % 3)));
            if (i % 10 == 0) {
                int counted = random.nextInt(9);
                storm.add(() -> floor.count("cup", counted) != null);
            }
        }
        Collections.shuffle(storm, random);

        assertThat(atOnce(storm)).doesNotContainNull();
    }

    private static boolean allocated(AllocateStock allocateStock, String sku) {
        allocateStock.allocate(Floor.at(sku), new Cause("machine", "race", TestShop.OPENING));
        return true;
    }

    private Order taken(TakeOrder takeOrder, NewOrder wish) {
        return takeOrder.take(wish, floor.cause()).fold(o -> o, o -> o, r -> {
            throw new AssertionError(r.toString());
        });
    }

    private static NewOrder buyer(int number, int units) {
        return Wishes.from("+3804412%05d".formatted(number), null, "b" + number, line("cup", units));
    }

    private static <T> List<T> atOnce(List<Supplier<T>> works) {
        try (Parallel threads = new Parallel(THREADS)) {
            return threads.map(works, RaceTest::untilNotBusy);
        }
    }

    private static <T> T untilNotBusy(Supplier<T> work) {
        for (int attempt = 0; ; attempt++) {
            try {
                return work.get();
            } catch (Busy busy) {
                if (attempt == 50) {
                    throw busy;
                }
            }
        }
    }
}
