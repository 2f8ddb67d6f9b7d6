package stockroom.local.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stockroom.domain.purchasing.PurchaseOrderStatus;

/** Purchase orders as the shop would show them, for tests. */
final class Purchases {
    static final SampleCalendar CALENDAR = SampleCalendar.endingToday(Instant.parse("2026-11-23T12:00:00Z"));
    static final LocalDate ORDER_DAY = LocalDate.of(2026, 11, 9);
    static final LocalDate ARRIVAL = LocalDate.of(2026, 11, 13);

    private Purchases() {}

    /** One line of MUG, pegged to line 1 of order o-1. */
    static Purchase pegged(PurchaseOrderStatus status, @Nullable LocalDate day, int units) {
        PurchaseLine line = new PurchaseLine(
                "MUG", units, 0, 100, units, 0, 0, day, false, List.of(new PurchaseLine.Peg("o-1", "1", units)));
        return order("S01", status, day, List.of(line));
    }

    static Purchase order(
            String supplier, PurchaseOrderStatus status, @Nullable LocalDate expected, List<PurchaseLine> lines) {
        long total = lines.stream()
                .mapToLong(line -> line.quantity() * line.unitPrice())
                .sum();
        return new Purchase(
                "po-1",
                supplier,
                status,
                Instant.parse("2026-11-09T08:00:00Z"),
                lines,
                total,
                MadeUpCurrency.GBP,
                ORDER_DAY,
                expected,
                null);
    }

    /** A line that is sent and should arrive on {@link #ARRIVAL}. */
    static PurchaseLine sent(String sku, int quantity, int received) {
        return new PurchaseLine(sku, quantity, 0, 100, quantity - received, received, 0, ARRIVAL, false, List.of());
    }
}
