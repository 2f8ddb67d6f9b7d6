package stockroom.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import stockroom.domain.purchasing.Supplier.Mode;
import stockroom.lambda.Tick;
import stockroom.lambda.Turn;

class SupplierHourTest {
    @Test
    void R33_every_quarter_of_an_hour_a_tick_tells_of_a_purchase_order_that_is_late() {
        try (DispatchFloor floor = new DispatchFloor()) {
            floor.supplier(Mode.AUTOMATIC, null, null);
            floor.wanted("o1", "mug", 5);
            floor.at("2026-11-23T13:45:00");
            turn(floor);
            assertThat(floor.orders()).containsExactly("SENT 2026-11-23 500");

            floor.at("2026-11-27T08:01:00");
            Turn between = turn(floor);

            assertThat(floor.cases()).isEmpty();
            assertThat(between.idleUntil()).contains(Instant.parse("2026-11-27T06:15:00Z"));
            floor.at("2026-11-27T08:15:00");
            turn(floor);
            assertThat(floor.kinds()).contains("LATE");
        }
    }

    @Test
    void without_drafts_and_purchase_orders_nothing_is_due_again() {
        try (DispatchFloor floor = new DispatchFloor()) {
            floor.at("2026-11-23T13:45:00");

            assertThat(turn(floor).idleUntil()).isEmpty();
        }
    }

    private static Turn turn(DispatchFloor floor) {
        Instant now = floor.shop.clock().instant();
        return SupplierDispatchWiring.supplierHour(floor.shop.as("supplier-dispatch"))
                .turn(new Tick(now, now, "test", Tick.Purpose.WORK), floor.cause());
    }
}
