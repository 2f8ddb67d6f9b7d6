package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;

/**
 * How well a supplier keeps to what was ordered (R51), over the lines of purchase orders that have ended: on time, in full, at the ordered price.
 *
 * @param orders purchase orders that were received or closed short
 * @param lines of them
 * @param onTime lines whose last good unit came on the planned day or before; a line of which nothing came is not on time
 * @param inFull lines of which everything came that was ordered
 * @param priceChanges lines whose price was another in the end than the ordered one
 */
public record SupplierScore(int orders, int lines, int onTime, int inFull, int priceChanges) {
    private static final int WHOLE = 100;

    /** @param zone of the shop: its days are those on which goods come */
    public static SupplierScore of(Collection<PurchaseOrder> all, ZoneId zone) {
        SupplierScore score = new SupplierScore(0, 0, 0, 0, 0);
        for (PurchaseOrder order : all) {
            if (hasEnded(order)) {
                score = score.with(order, zone);
            }
        }
        return score;
    }

    private static boolean hasEnded(PurchaseOrder order) {
        return order.status() == PurchaseOrderStatus.RECEIVED || order.status() == PurchaseOrderStatus.CLOSED_SHORT;
    }

    private SupplierScore with(PurchaseOrder order, ZoneId zone) {
        int timely = 0;
        int full = 0;
        int changed = 0;
        for (DraftLine line : order.lines()) {
            Progress progress = order.progressOf(line);
            timely += isOnTime(progress, zone) ? 1 : 0;
            full += progress.received() >= line.quantity().units() ? 1 : 0;
            changed += progress.unitPrice().equals(line.unitPrice()) ? 0 : 1;
        }
        return new SupplierScore(
                orders + 1, lines + order.lines().size(), onTime + timely, inFull + full, priceChanges + changed);
    }

    private static boolean isOnTime(Progress progress, ZoneId zone) {
        return progress.lastCame()
                .map(at -> LocalDate.ofInstant(at, zone))
                .filter(day -> !day.isAfter(progress.planned()))
                .isPresent();
    }

    /** So many of the lines, in whole percent, rounded down; 0 without lines. */
    public int percent(int some) {
        return lines == 0 ? 0 : (int) ((long) some * WHOLE / lines);
    }
}
