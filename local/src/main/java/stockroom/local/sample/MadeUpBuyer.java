package stockroom.local.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import stockroom.domain.purchasing.PurchaseOrderStatus;

/** Made up: what a buyer decides each morning about what waits for a person. */
final class MadeUpBuyer {
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final int DAYS_UNTIL_GIVING_UP = 6;

    /** What a line's surplus may cost before a person looks at it (R36). */
    static final long SURPLUS_WORTH_A_LOOK_PENCE = 2_000;

    private MadeUpBuyer() {}

    /**
     * A draft that waits for a person goes once it is worth its supplier's minimum, or has waited for three days. What goes by itself is left
     * alone.
     */
    static boolean sends(Purchase draft, MadeUpSupplier supplier, MadeUpTrade trade, Instant now) {
        boolean waits = draft.status() == PurchaseOrderStatus.HELD
                || draft.status() == PurchaseOrderStatus.DRAFT && trade.sending() == MadeUpTrade.Sending.BY_HAND;
        return waits
                && (draft.total() >= trade.minimumOrder(supplier)
                        || !now.isBefore(draft.createdAt().plus(PATIENCE)));
    }

    /** Every second line on which far too much was bought (R36) is lowered to what is needed; the rest is approved by sending. */
    static boolean lowers(PurchaseLine line, Purchase draft, SampleCalendar calendar) {
        return line.overbought()
                && line.quantity() > line.surplus()
                && Draw.happens(50, "is lowered", draft.name(calendar) + '/' + line.sku());
    }

    /** Who has not delivered the rest so many days after the last day they named is not waited for any longer. */
    static boolean givesUp(Purchase order, LocalDate today) {
        return order.lines().stream().filter(line -> line.outstanding() > 0).allMatch(line -> line.arrival()
                .filter(day -> today.isAfter(day.plusDays(DAYS_UNTIL_GIVING_UP)))
                .isPresent());
    }

    /** Four in five higher prices are agreed to. */
    static boolean agrees(String purchase) {
        return Draw.happens(80, "agrees to the price", purchase);
    }
}
