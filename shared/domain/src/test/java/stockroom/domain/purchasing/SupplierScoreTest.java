package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.PurchaseConfirmation.Tolerance;

class SupplierScoreTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Tolerance LENIENT = new Tolerance(10, 0);
    private static final LocalDate PLANNED = LocalDate.of(2026, 11, 26);

    @Test
    void R51_on_time_in_full_and_at_the_ordered_price_are_counted_by_line() {
        PurchaseOrder timely = received(sent("mug"), "2026-11-26T21:59:59Z", 10);
        PurchaseOrder late = received(sent("mug"), "2026-11-26T22:00:00Z", 10);
        PurchaseOrder dearer = received(confirmed(sent("mug"), 660), "2026-11-25T10:00:00Z", 10);
        PurchaseOrder shorter = closed(received(sent("mug"), "2026-11-25T10:00:00Z", 4));

        SupplierScore score = SupplierScore.of(List.of(timely, late, dearer, shorter, sent("mug")), KYIV);

        assertThat(score).isEqualTo(new SupplierScore(4, 4, 3, 3, 1));
        assertThat(score.percent(score.onTime())).isEqualTo(75);
    }

    @Test
    void R51_nothing_is_said_of_a_supplier_who_delivered_nothing_yet() {
        SupplierScore score = SupplierScore.of(List.of(sent("mug")), KYIV);

        assertThat(score).isEqualTo(new SupplierScore(0, 0, 0, 0, 0));
        assertThat(score.percent(0)).isZero();
    }

    private static PurchaseOrder sent(String sku) {
        PurchaseOrder draft = PurchaseOrder.draft(
                        "po", new DraftKey(SupplierId.of("acme"), WarehouseId.MAIN), "UAH", Instant.EPOCH)
                .with(Map.of(Sku.of(sku), Optional.of(Lines.of(sku, 10, 600))));
        Cause cause = at("2026-11-23T10:00:00Z");
        Placement placement =
                new Placement(Placement.number(1), cause.at(), PLANNED.minusDays(3), cause.at(), PLANNED, null);
        return PurchaseSending.sent(
                        after(new PurchaseSending(placement, Map.of()).of(draft, draft.lines(), cause)), cause)
                .after();
    }

    private static PurchaseOrder confirmed(PurchaseOrder order, long price) {
        ConfirmedLine said = new ConfirmedLine(Quantity.of(10), null, Money.of(price, "UAH"));
        return after(new PurchaseConfirmation(1, List.of(new PurchaseConfirmation.Line(Sku.of("mug"), said)))
                .of(order, LENIENT, at("2026-11-24T10:00:00Z")));
    }

    private static PurchaseOrder received(PurchaseOrder order, String moment, int units) {
        return after(GoodsReceipt.empty("r1")
                .with(Sku.of("mug"), new GoodsReceipt.Came(units, 0))
                .of(order, LENIENT, at(moment)));
    }

    private static PurchaseOrder closed(PurchaseOrder order) {
        return after(PurchaseEnding.CLOSE.of(order, at("2026-12-01T10:00:00Z")));
    }

    private static PurchaseOrder after(PurchaseMove move) {
        return ((PurchaseMove.Done) move).after();
    }

    private static Cause at(String moment) {
        return new Cause("buyer:Bohdan", "r1", Instant.parse(moment));
    }
}
