package stockroom.domain.purchasing;

import java.util.Optional;
import stockroom.domain.purchasing.PurchaseEffect.Doubt;

/** What a person is told of units that came and were not taken (R49): as long as others are awaited for them, and no longer. */
final class RejectedUnits {
    private RejectedUnits() {}

    /** @param outstanding units of the line that are still to come */
    static Doubt refused(int rejected, int outstanding, String receiptId) {
        String next = outstanding == 0
                ? "nothing more is to come: send them back"
                : outstanding + " are still to come: await them, or close the purchase order";
        return new Doubt(
                PurchaseEffect.Kind.REJECTED_UNITS,
                rejected + " units were not taken, lastly of " + receiptId + "; " + next);
    }

    /** The end of the case once nothing is awaited any more, whether the goods came or nobody will send them. */
    static Optional<Doubt> settled(Progress now, int outstandingBefore, int outstanding) {
        return now.rejected() > 0 && outstandingBefore > 0 && outstanding == 0
                ? Optional.of(new Doubt(
                        PurchaseEffect.Kind.REJECTED_UNITS_SETTLED,
                        now.rejected() + " units were not taken; no others are awaited any more"))
                : Optional.empty();
    }
}
