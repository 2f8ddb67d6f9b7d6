package stockroom.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stockroom.domain.purchasing.Supplier.Mode;
import stockroom.purchasing.decision.DecisionWiring;
import stockroom.testkit.fault.CrashPoint;

/** A tick may die at any of its requests: those after it send once, for the right order day, under one number (R45). */
class DispatchCrashTest {
    @Test
    void R45_a_tick_that_died_anywhere_is_healed_by_the_next_and_sends_once() {
        int crashes = CrashPoint.each(point -> {
            try (DispatchFloor floor = new DispatchFloor()) {
                floor.supplier(Mode.AUTOMATIC, null, null);
                floor.wanted("o1", "mug", 5);
                floor.at("2026-11-23T13:45:00");
                point.run(() -> floor.tick(point.calls().around(floor.shop, "supplier-dispatch")));
                floor.tick();
                finishWhatIsSending(floor);

                assertThat(floor.orders()).as(point.toString()).containsExactly("SENT 2026-11-23 500");
                assertThat(floor.cases()).as(point.toString()).isEmpty();
                assertThat(floor.rows("OUTBOX_TABLE"))
                        .as(point.toString())
                        .filteredOn(row -> row.text("type").equals("PurchaseOrderSent"))
                        .hasSize(1);
            }
        });

        assertThat(crashes).isGreaterThan(20);
    }

    /** As decision-sweep does within minutes. */
    private static void finishWhatIsSending(DispatchFloor floor) {
        floor.purchaseOrders().forEach(order -> new DecisionWiring(floor.shop.as("decision-sweep"))
                .finishPurchaseOrder()
                .finish(order.id(), floor.cause()));
    }
}
