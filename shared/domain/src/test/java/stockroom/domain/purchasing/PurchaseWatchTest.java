package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.domain.task.CaseKind;

class PurchaseWatchTest {
    private static final Cause CAUSE = new Cause("machine", "r1", Instant.parse("2026-11-19T10:00:00Z"));
    private static final LocalDate PLANNED = LocalDate.of(2026, 11, 26);

    @Test
    void R33_a_purchase_order_is_late_the_day_after_it_should_have_come() {
        PurchaseOrder order = sent(Lines.of("mug", 10, 600));

        assertThat(cases(order, 10, PLANNED)).isEmpty();
        assertThat(cases(order, 10, PLANNED.plusDays(1))).containsOnlyKeys(CaseKind.LATE);
    }

    @Test
    void R32_units_that_orders_gave_up_lie_free() {
        PurchaseOrder order = sent(Lines.of("mug", 10, 600));

        assertThat(cases(order, 10, PLANNED)).isEmpty();
        assertThat(cases(order, 7, PLANNED).get(CaseKind.FREE_INCOMING)).startsWith("3 units");
    }

    @Test
    void R32_units_that_were_never_for_orders_and_units_that_came_are_not_given_up() {
        PurchaseOrder order = sent(Lines.of("mug", 10, 600));
        PurchaseOrder partly = ((PurchaseMove.Done) GoodsReceipt.empty("r1")
                        .with(Sku.of("mug"), new GoodsReceipt.Came(4, 0))
                        .of(order, new PurchaseConfirmation.Tolerance(0, 0), CAUSE))
                .after();

        assertThat(cases(partly, 6, PLANNED)).isEmpty();
        assertThat(cases(partly, 5, PLANNED)).containsOnlyKeys(CaseKind.FREE_INCOMING);
    }

    @Test
    void R33_supply_after_the_promise_names_how_many_orders_it_disappoints_and_until_when() {
        PurchaseOrder order = sent(Lines.of("mug", 10, 600));
        PurchaseWatch.Line line = new PurchaseWatch.Line(order.lines().get(0), 10, List.of("o1", "o2"));

        assertThat(PurchaseWatch.cases(order, List.of(line), PLANNED).get(CaseKind.AFTER_PROMISE))
                .startsWith("2 orders get their units later than promised, the last on 2026-11-26:");
        assertThat(PurchaseWatch.cases(order, List.of(line), PLANNED.plusDays(1))
                        .get(CaseKind.AFTER_PROMISE))
                .as("overdue: nobody knows the day")
                .startsWith("2 orders get their units later than promised:");
    }

    private static Map<CaseKind, String> cases(PurchaseOrder order, int pegged, LocalDate today) {
        return PurchaseWatch.cases(
                order, List.of(new PurchaseWatch.Line(order.lines().get(0), pegged, List.of())), today);
    }

    private static PurchaseOrder sent(DraftLine line) {
        PurchaseOrder draft = PurchaseOrder.draft(
                        "po", new DraftKey(SupplierId.of("acme"), WarehouseId.MAIN), "UAH", Instant.EPOCH)
                .with(Map.of(line.sku(), Optional.of(line)));
        Placement placement =
                new Placement(Placement.number(1), CAUSE.at(), PLANNED.minusDays(3), CAUSE.at(), PLANNED, null);
        PurchaseMove.Done sending =
                (PurchaseMove.Done) new PurchaseSending(placement, Map.of()).of(draft, draft.lines(), CAUSE);
        return PurchaseSending.sent(sending.after(), CAUSE).after();
    }
}
