package stockroom.minstock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.domain.stock.Minimum;
import stockroom.domain.stock.MinimumPlan;
import stockroom.domain.stock.Season;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.PositionItems;
import stockroom.dynamodb.ShardedIndex;
import stockroom.dynamodb.StockStore;
import stockroom.dynamodb.TaskStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Turn;
import stockroom.testkit.TestShop;
import stockroom.testkit.fault.CrashPoint;

class CheckMinimumsTest {
    private static final PositionKey MUG = new PositionKey(Sku.of("mug"), WarehouseId.MAIN);

    private final TestShop shop = TestShop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void R53_on_hand_12_reserved_5_minimum_10_makes_one_task_that_names_the_sku() {
        position(shop, 12, 5, 10);

        assertThat(check(shop)).isEqualTo(1);
        assertThat(check(shop)).isZero();

        assertThat(tasks(shop)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.LOW_STOCK);
            assertThat(task.subject().sku()).contains(MUG.sku());
            assertThat(task.rule()).isEqualTo("R53");
        });
    }

    @Test
    void R53_exactly_at_the_minimum_alerts_nobody() {
        position(shop, 10, 0, 10);

        assertThat(check(shop)).isZero();
        assertThat(tasks(shop)).isEmpty();
    }

    @Test
    void R53_no_second_alert_until_stock_rose_above_and_fell_again() {
        position(shop, 9, 0, 10);
        check(shop);
        change(shop, 1);
        check(shop);
        change(shop, -2);
        check(shop);
        assertThat(tasks(shop)).hasSize(1);

        change(shop, 3);
        check(shop);
        change(shop, -3);
        check(shop);

        assertThat(tasks(shop)).hasSize(2);
    }

    @Test
    void R52_the_alert_goes_by_the_minimum_of_the_shops_day_and_the_next_season_is_the_next_work() {
        position(shop, 20, 0, 10);
        new Transactor(shop.dynamoDb())
                .write(Change.update(shop.table("POSITIONS_TABLE"), PositionItems.stockKey(MUG))
                        .add("available", 20));
        StockStore stock = new StockStore(shop.dynamoDb(), shop.table("POSITIONS_TABLE"));
        Season december = new Season(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31), new Minimum(40, 40));
        new Transactor(shop.dynamoDb())
                .write(stock.minimum(MUG, stock.row(MUG), new MinimumPlan(new Minimum(10, 10), List.of(december))));

        shop.clock().set(Instant.parse("2026-11-30T21:59:59Z"));
        Turn before = MinStockCheckWiring.check(shop.as("min-stock-check")).check(cause(shop));
        // The shop's day begins at 22:00 UTC.
        shop.clock().set(Instant.parse("2026-11-30T22:00:00Z"));
        Turn after = MinStockCheckWiring.check(shop.as("min-stock-check")).check(cause(shop));

        assertThat(before.done()).isZero();
        assertThat(before.idleUntil()).contains(Instant.parse("2026-11-30T22:00:00Z"));
        assertThat(after.done()).isEqualTo(1);
        assertThat(after.idleUntil()).contains(Instant.parse("2026-12-31T22:00:00Z"));
        assertThat(tasks(shop)).singleElement().satisfies(task -> assertThat(task.reason())
                .isEqualTo("20 of mug are left in main, below the minimum of 40."));
    }

    @Test
    void R53_a_position_restored_from_before_its_alert_is_alerted_again_as_the_same_task() {
        position(shop, 9, 0, 10);
        check(shop);
        new Transactor(shop.dynamoDb())
                .write(Change.update(shop.table("POSITIONS_TABLE"), PositionItems.stockKey(MUG))
                        .remove("alerted"));

        assertThat(check(shop)).isEqualTo(1);
        assertThat(check(shop)).isZero();
        assertThat(tasks(shop)).hasSize(1);
    }

    @Test
    void R53_a_check_that_died_anywhere_alerts_once() {
        CrashPoint.each(point -> {
            try (TestShop fresh = TestShop.open()) {
                position(fresh, 3, 0, 10);
                point.run(() -> MinStockCheckWiring.check(point.calls().around(fresh, "min-stock-check"))
                        .check(cause(fresh)));
                check(fresh);
                assertThat(tasks(fresh)).as(point.toString()).hasSize(1);
            }
        });
    }

    private static int check(TestShop shop) {
        return MinStockCheckWiring.check(shop.as("min-stock-check"))
                .check(cause(shop))
                .done();
    }

    private static Cause cause(TestShop shop) {
        return new Cause("machine:min-stock-check", "test", shop.clock().instant());
    }

    private static List<Task> tasks(TestShop shop) {
        return new TaskStore(shop.dynamoDb(), shop.table("TASKS_TABLE"))
                .open(50)
                .items();
    }

    private static void position(TestShop shop, int onHand, int reserved, int minimum) {
        new Transactor(shop.dynamoDb())
                .write(Change.update(shop.table("POSITIONS_TABLE"), PositionItems.stockKey(MUG))
                        .add("onHand", onHand)
                        .add("reserved", reserved)
                        .set("minimum", minimum)
                        .set("target", minimum)
                        .set("minimumShard", ShardedIndex.shardOf(MUG.text()))
                        .add("positionVersion", 1));
    }

    private static void change(TestShop shop, int delta) {
        new Transactor(shop.dynamoDb())
                .write(Change.update(shop.table("POSITIONS_TABLE"), PositionItems.stockKey(MUG))
                        .add("onHand", delta)
                        .add("positionVersion", 1));
    }
}
