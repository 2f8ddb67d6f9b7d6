package stockroom.staffpurchasing;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.LineEdit;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.purchasing.Wish;
import stockroom.lambda.http.Problem;
import stockroom.purchasing.consolidation.Outlook;

/**
 * A line that a buyer speaks of, as it stands.
 *
 * @param orderOrNull the purchase order in which the buyer saw it; null when it is gone, and only the edit that emptied it remembers it
 */
record EditedLine(PositionKey position, @Nullable PurchaseOrder orderOrNull, Outlook outlook) {
    Optional<PurchaseOrder> order() {
        return Optional.ofNullable(orderOrNull);
    }

    /** The same while it takes edits. */
    Optional<PurchaseOrder> draft() {
        return order().filter(PurchaseOrder::isDraft);
    }

    /** Whether the buyer can know it under this id: as a line, or as what an edit made of one. */
    boolean isKnownAs(String purchaseOrderId) {
        return order().flatMap(order -> order.line(position.sku())).isPresent()
                || outlook.edit()
                        .filter(edit -> edit.purchaseOrderId().equals(purchaseOrderId)
                                || order().filter(
                                                order -> order.key().supplier().equals(edit.supplier()))
                                        .isPresent())
                        .isPresent();
    }

    /** In whose draft it stands, or stood before it was taken out. */
    SupplierId supplier() {
        return order().map(order -> order.key().supplier())
                .or(() -> outlook.edit().map(LineEdit::supplier))
                .orElseThrow();
    }

    /** The edit that a buyer can take back under this id: of a draft's line whichever stands, else the one that was made there. */
    Optional<LineEdit> editOf(String purchaseOrderId) {
        return outlook.edit()
                .filter(edit -> draft().isPresent() || edit.purchaseOrderId().equals(purchaseOrderId));
    }

    /** Why no edit can be taken back under this id; empty, too, when a line that was sent short has none left. */
    Optional<Problem> refusalToTakeBack(String purchaseOrderId) {
        Optional<PurchaseOrder> sent = order().filter(found -> !found.isDraft());
        if (sent.isEmpty()) {
            return isKnownAs(purchaseOrderId) ? Optional.empty() : Optional.of(Problem.notFound("line"));
        }
        return editOf(purchaseOrderId).isPresent() || leftUnitsOut(sent.get())
                ? Optional.empty()
                : sent.map(EditedLine::alreadySent);
    }

    private boolean leftUnitsOut(PurchaseOrder sent) {
        return sent.line(position.sku())
                .flatMap(DraftLine::hand)
                .filter(hand -> hand.uncovered() > 0)
                .isPresent();
    }

    static Problem alreadySent(PurchaseOrder order) {
        return Problem.conflict(
                "already-sent",
                "Already sent",
                "the purchase order is " + order.status() + ": its lines stay as they are");
    }

    /** Why this can't be wanted of it. */
    Optional<Problem> refusal(LineEditRequest wanted, LocalDate today) {
        if (wanted.snoozeUntil().filter(day -> !day.isAfter(today)).isPresent()) {
            return Optional.of(Problem.invalid("/snoozeUntil", "must be after today, " + today));
        }
        Optional<SupplierId> stranger = wanted.supplier().filter(supplier -> !outlook.sells(supplier));
        if (stranger.isPresent()) {
            return Optional.of(Problem.invalid("/supplierId", "must be a supplier with an offer of the article"));
        }
        return tooDear(wanted);
    }

    /** Why so many can't be bought, whatever else holds. */
    Optional<Problem> tooDear(LineEditRequest wanted) {
        return outlook.holds(supplierOf(wanted), wanted.quantity().orElse(0))
                ? Optional.empty()
                : Optional.of(Problem.invalid("/quantity", "costs more than a line may at the price of its supplier"));
    }

    private SupplierId supplierOf(LineEditRequest wanted) {
        return wanted.supplier()
                .or(() -> outlook.edit().flatMap(LineEdit::keptSupplier))
                .orElseGet(this::supplier);
    }

    /** What the buyer wants of it from now on; what is left out stays as an edit before has it. */
    LineEdit edit(String purchaseOrderId, LineEditRequest wanted, Cause cause) {
        Optional<LineEdit> before = outlook.edit();
        SupplierId supplier = supplierOf(wanted);
        return new LineEdit(
                wish(supplier, wanted),
                supplier,
                purchaseOrderId,
                cause.by(),
                cause.at(),
                wanted.note().or(() -> before.flatMap(LineEdit::note)).orElse(null),
                outlook.version() + 1);
    }

    private Wish wish(SupplierId supplier, LineEditRequest wanted) {
        if (wanted.quantity().isEmpty()) {
            return outlook.edit()
                    .map(LineEdit::wish)
                    .filter(Wish::keepsItsSupplier)
                    .orElseGet(Wish.AsNeeded::new);
        }
        int number = wanted.quantity().getAsInt();
        return number == 0
                ? new Wish.Removed(outlook.needed(), wanted.snoozeUntil().orElse(null))
                : Wish.of(number, outlook.needed(), outlook.computed(supplier));
    }
}
