package stockroom.domain.purchasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Sku;
import stockroom.domain.task.CaseKind;

/** The policy once the article's buyer was heard: an edit goes before what is computed (R40). */
public record HeardPolicy(BuyingPolicy policy) {
    /**
     * Decides one position.
     *
     * @param needDate the earliest promise of the order lines in the need (R37)
     */
    public Decision decide(
            Sku sku, Need need, Optional<LocalDate> needDate, Assortment assortment, Optional<LineEdit> edit) {
        Optional<Ask> ask = edit.map(e -> e.wish().ask(need, today()));
        boolean heard = edit.isPresent()
                && (edit.get().wish().keepsItsSupplier() || !ask.equals(Optional.of(Ask.rounded(need))));
        return heard
                ? decide(sku, need, needDate, assortment, edit.get(), ask.get())
                : policy.decide(sku, need, needDate, assortment);
    }

    private Decision decide(
            Sku sku, Need need, Optional<LocalDate> needDate, Assortment assortment, LineEdit edit, Ask ask) {
        Assortment allowed = edit.keptSupplier().map(assortment::only).orElse(assortment);
        Decision decision = new Decision.Nothing();
        if (ask instanceof Ask.Exactly given) {
            decision = policy.decide(sku, need, given.number(), needDate, allowed);
        } else if (ask instanceof Ask.Rounded rounded) {
            decision = policy.decide(sku, rounded.need(), needDate, allowed);
        }
        return decision.fold(
                () -> withheld(need, edit),
                buy -> signed(buy, need, ask.units(), edit),
                blocked -> named(blocked, assortment, edit));
    }

    private Decision withheld(Need need, LineEdit edit) {
        return need.isNothing()
                ? new Decision.Nothing()
                : new Decision.Blocked(
                        CaseKind.WITHHELD, withheld(need.units(), need, edit), changesAt(edit, Optional.empty()));
    }

    /** @param asked units that the edit asked for: rounding down below them leaves nothing to the buyer */
    private Decision signed(Decision.Buy buy, Need need, long asked, LineEdit edit) {
        long bought = Math.max(asked, buy.line().quantity().units());
        long uncovered = Math.max(0, need.units() - bought);
        String words = buy.line().explain().words() + "; R40: " + edit.inWords()
                + (uncovered == 0 ? "" : ", which leaves " + uncovered + " of the need uncovered");
        return new Decision.Buy(
                buy.supplier(),
                buy.line().of(need).signed(edit.hand(uncovered), words),
                changesAt(edit, buy.recheckAt()),
                uncovered == 0 ? null : withheld(uncovered, need, edit));
    }

    private Decision named(Decision.Blocked blocked, Assortment assortment, LineEdit edit) {
        return new Decision.Blocked(
                blocked.kind(), why(blocked, assortment, edit), changesAt(edit, blocked.recheckAt()));
    }

    /** Whoever reads that one supplier can't deliver must know that only an edit keeps the others out. */
    private static String why(Decision.Blocked blocked, Assortment assortment, LineEdit edit) {
        String wayOut = "move the line, or take the edit back under " + edit.purchaseOrderId();
        boolean narrowed = edit.keptSupplier().filter(assortment::sellsBesides).isPresent();
        return switch (blocked.kind()) {
            case NO_SUPPLIER ->
                edit.keptSupplier().isEmpty()
                        ? blocked.reason()
                        : edit.inWords() + ", but " + edit.supplier() + " doesn't offer it; add the offer, " + wayOut;
            case NO_PRICE, NO_ORDER_DAY ->
                narrowed
                        ? blocked.reason() + "; an edit keeps the line at " + edit.supplier() + ", where "
                                + edit.inWords() + ": " + wayOut
                        : blocked.reason();
            default -> blocked.reason();
        };
    }

    private static String withheld(long units, Need need, LineEdit edit) {
        return units + " of " + need.units() + " needed are not bought: " + edit.inWords()
                + "; take the edit back under " + edit.purchaseOrderId() + " to buy them";
    }

    private @Nullable Instant changesAt(LineEdit edit, Optional<Instant> otherwise) {
        Optional<Instant> slept = edit.wish().nextChangeAfter(today()).map(policy.moment()::startOf);
        return slept.filter(at -> otherwise.map(at::isBefore).orElse(true))
                .or(() -> otherwise)
                .orElse(null);
    }

    private LocalDate today() {
        return policy.moment().today();
    }
}
