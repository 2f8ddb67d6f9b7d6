package stockroom.domain.purchasing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Sku;
import stockroom.domain.task.CaseKind;

/** Whether a draft may go to its supplier by itself, and why not (R36, R45, R46). */
public sealed interface DispatchVerdict {
    record Send() implements DispatchVerdict {}

    /**
     * It waits.
     *
     * @param kind what a person is asked, once it is time to ask
     */
    record Wait(CaseKind kind, String reason) implements DispatchVerdict {
        /** The rule that holds it. */
        public String rule() {
            return kind.rule();
        }
    }

    static DispatchVerdict of(PurchaseOrder draft, Supplier supplier) {
        List<String> reasons = approvals(draft, supplier);
        if (!reasons.isEmpty()) {
            return new Wait(CaseKind.APPROVAL_NEEDED, String.join("; ", reasons) + ": send it by hand");
        }
        return supplier.minimumOrderValue()
                .filter(minimum -> minimum.currency().equals(draft.currency())
                        && draft.total().compareTo(minimum) < 0)
                .<DispatchVerdict>map(minimum -> new Wait(
                        CaseKind.BELOW_MINIMUM,
                        draft.total().inWords() + " of the supplier's minimum of " + minimum.inWords()))
                .orElseGet(Send::new);
    }

    default Optional<Wait> waiting() {
        return this instanceof Wait wait ? Optional.of(wait) : Optional.empty();
    }

    private static List<String> approvals(PurchaseOrder draft, Supplier supplier) {
        List<String> reasons = new ArrayList<>();
        if (supplier.sending().mode() == Supplier.Mode.BY_HAND) {
            reasons.add("the supplier's orders are sent by hand");
        }
        supplier.sending().limit().ifPresent(limit -> limit(draft.total(), limit)
                .ifPresent(reasons::add));
        List<String> large = draft.lines().stream()
                .filter(line -> line.flags().contains(LineFlag.OVERBUY))
                .map(DraftLine::sku)
                .map(Sku::value)
                .toList();
        if (!large.isEmpty()) {
            reasons.add("the surplus of " + String.join(", ", large) + " is too large to be bought unasked (R36)");
        }
        return reasons;
    }

    /** A limit in another currency than the draft's says nothing about it: then a person is asked. */
    private static Optional<String> limit(Money total, Money limit) {
        boolean within = limit.currency().equals(total.currency()) && total.compareTo(limit) <= 0;
        return within
                ? Optional.empty()
                : Optional.of(total.inWords() + " is more than the " + limit.inWords() + " that may go by themselves");
    }
}
