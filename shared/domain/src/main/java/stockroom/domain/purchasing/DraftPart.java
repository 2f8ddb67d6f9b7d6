package stockroom.domain.purchasing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;

/**
 * What goes of a draft when its buyer splits it (R45): the lines that are named, whole or in part. What stays behind is demand again, so nothing
 * is lost and nothing is bought twice (R31).
 *
 * @param lines none for the whole draft
 */
public record DraftPart(List<Line> lines) {
    public static final DraftPart WHOLE = new DraftPart(List.of());

    /** @param quantityOrNull at most the line's and at least 1, or null for the whole line */
    public record Line(Sku sku, @Nullable Quantity quantityOrNull) {
        public Optional<Quantity> quantity() {
            return Optional.ofNullable(quantityOrNull);
        }

        private DraftLine of(DraftLine stands, Optional<Offer> offer) {
            return quantity()
                    .filter(units -> stands.quantity().isMoreThan(units))
                    .map(units -> stands.inPart(units, offer))
                    .orElse(stands);
        }
    }

    public DraftPart {
        lines = List.copyOf(lines);
    }

    public boolean isWhole() {
        return lines.isEmpty();
    }

    /** Why this can't go of the draft that the buyer saw; empty when it can. */
    public Optional<PurchaseRefusal> refusal(PurchaseOrder seen) {
        List<PurchaseRefusal.Blame> blames = new ArrayList<>();
        Set<Sku> named = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String at = "/lines/" + i;
            if (!named.add(line.sku())) {
                blames.add(new PurchaseRefusal.Blame(at + "/sku", "stands on an earlier line already"));
            }
            Optional<DraftLine> stands = seen.line(line.sku());
            if (stands.isEmpty()) {
                blames.add(new PurchaseRefusal.Blame(at + "/sku", "is not on this purchase order"));
            } else if (line.quantity()
                    .filter(units -> units.isMoreThan(stands.get().quantity()))
                    .isPresent()) {
                blames.add(new PurchaseRefusal.Blame(
                        at + "/quantity",
                        "is more than the " + stands.get().quantity() + " on the line: raise the line first"));
            }
        }
        return blames.isEmpty() ? Optional.empty() : Optional.of(PurchaseRefusal.invalid(blames));
    }

    /**
     * The lines that go of the draft as it stands by now: a line that shrank since it was named goes as it stands, one that is gone doesn't go.
     *
     * @param offers the supplier's, by article: fewer units may cost more each (R35)
     */
    public List<DraftLine> of(PurchaseOrder draft, Map<Sku, Offer> offers) {
        if (isWhole()) {
            return draft.lines();
        }
        Map<Sku, Line> named = new HashMap<>();
        lines.forEach(line -> named.put(line.sku(), line));
        return draft.lines().stream()
                .flatMap(line -> Optional.ofNullable(named.get(line.sku())).stream()
                        .map(name -> name.of(line, Optional.ofNullable(offers.get(line.sku())))))
                .toList();
    }
}
