package stockroom.domain.purchasing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stockroom.domain.measure.Fingerprint;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.task.ExceptionCase;

/**
 * What a supplier says they will deliver (R48). A version says everything: a line that it leaves out is as ordered. So the newest version wins
 * in whatever order they arrive.
 *
 * @param supplierVersion the supplier's own number of it, from 1
 */
public record PurchaseConfirmation(long supplierVersion, List<Line> lines) {
    public record Line(Sku sku, ConfirmedLine said) {}

    /**
     * What the shop takes unasked, in percent above what was ordered.
     *
     * @param price {@code priceTolerance} (R48)
     * @param quantity {@code overReceiptTolerance} (R49)
     */
    public record Tolerance(int price, int quantity) {
        static final int WHOLE = 100;

        /** The most units taken of so many that are expected. */
        int most(int expected) {
            return (int) Math.min(Integer.MAX_VALUE, (long) expected * (WHOLE + quantity) / WHOLE);
        }

        boolean bears(Money ordered, Money said) {
            BigInteger most = BigInteger.valueOf(ordered.minorUnits()).multiply(BigInteger.valueOf(WHOLE + price));
            return BigInteger.valueOf(said.minorUnits())
                            .multiply(BigInteger.valueOf(WHOLE))
                            .compareTo(most)
                    <= 0;
        }
    }

    public PurchaseConfirmation {
        lines = List.copyOf(lines);
    }

    public PurchaseMove of(PurchaseOrder order, Tolerance tolerance, Cause cause) {
        Optional<PurchaseOrderLife.Said> newest = order.life().said();
        if (newest.filter(said -> said.supplierVersion() >= supplierVersion).isPresent()) {
            return repeated(order, newest.get());
        }
        if (!order.isUnderWay()) {
            return new PurchaseMove.Refused(PurchaseRefusal.state(
                    order, "confirmed", order.isDraft() ? "send it first" : "nothing of it is still to come"));
        }
        List<PurchaseRefusal.Blame> blames = blames(order, tolerance);
        return blames.isEmpty()
                ? taken(order, tolerance, cause)
                : new PurchaseMove.Refused(PurchaseRefusal.invalid(blames));
    }

    /** Whether this is what stands of what the supplier said, under whatever version. */
    public boolean isNewestOf(PurchaseOrder order) {
        return order.life()
                .said()
                .filter(said -> said.fingerprint().equals(fingerprint()))
                .isPresent();
    }

    private PurchaseMove repeated(PurchaseOrder order, PurchaseOrderLife.Said newest) {
        boolean another = newest.supplierVersion() == supplierVersion
                && !newest.fingerprint().equals(fingerprint());
        return another
                ? new PurchaseMove.Refused(PurchaseRefusal.conflict(
                        "key-reused",
                        "the supplier's version " + supplierVersion + " is recorded with other content: raise it"))
                : new PurchaseMove.AlreadySo(order);
    }

    private PurchaseMove taken(PurchaseOrder order, Tolerance tolerance, Cause cause) {
        Map<Sku, ConfirmedLine> said = new HashMap<>();
        lines.forEach(line -> said.put(line.sku(), line.said()));
        Map<Sku, Progress> progress = new HashMap<>();
        for (DraftLine line : order.lines()) {
            Progress before = order.progressOf(line);
            ConfirmedLine now = said.get(line.sku());
            progress.put(line.sku(), before.saying(now, price(line, before, Optional.ofNullable(now), tolerance)));
        }
        PurchaseOrder after = order.living(order.life()
                        .at(PurchaseOrderStatus.CONFIRMED, progress)
                        .having(new PurchaseOrderLife.Said(supplierVersion, fingerprint())))
                .settledByWhatCame();
        List<Map<String, Object>> told =
                lines.stream().map(PurchaseConfirmation::told).toList();
        List<DraftLine> dearer = PriceApproval.linesToApprove(after);
        return new PurchaseMove.Done(
                order,
                after,
                PurchaseFacts.event(
                        "PurchaseOrderConfirmed",
                        after,
                        cause,
                        Map.of("rule", "R48", "supplierVersion", supplierVersion, "lines", told)),
                order.incomingThatDiffersIn(after),
                dearer.isEmpty() ? List.of() : List.of(dearer(after, dearer, cause)),
                after.isUnderWay() ? List.of() : PurchaseEnding.WATCHED,
                PriceApproval.overtaken(
                        order, "the supplier's version " + supplierVersion + " took the place of it", cause));
    }

    private static Map<String, Object> told(Line line) {
        Map<String, Object> told = new HashMap<>();
        told.put("sku", line.sku().value());
        told.put("quantity", line.said().quantity().units());
        line.said()
                .shipped()
                .ifPresent(shipped -> told.put("shipped", shipped.units().units()));
        return told;
    }

    /** The old price holds until a person agrees to a rise; one that was agreed to is an old price, too. */
    private static Money price(DraftLine ordered, Progress before, Optional<ConfirmedLine> now, Tolerance tolerance) {
        Money agreed =
                tolerance.bears(ordered.unitPrice(), before.unitPrice()) ? ordered.unitPrice() : before.unitPrice();
        return now.flatMap(ConfirmedLine::unitPrice)
                .filter(said -> tolerance.bears(ordered.unitPrice(), said) || said.compareTo(agreed) <= 0)
                .orElse(agreed);
    }

    private static ExceptionCase dearer(PurchaseOrder order, List<DraftLine> lines, Cause cause) {
        DraftLine first = lines.get(0);
        String reason = "the supplier asks a higher price for " + lines.size() + " of "
                + order.lines().size()
                + " lines, as for " + first.sku() + ": "
                + order.progressOf(first).priceToApprove().orElseThrow().inWords() + " instead of "
                + first.unitPrice().inWords()
                + "; the old price holds until this is resolved, which accepts the new one";
        return PriceApproval.asked(order, reason, cause);
    }

    private List<PurchaseRefusal.Blame> blames(PurchaseOrder order, Tolerance tolerance) {
        List<PurchaseRefusal.Blame> blames = new ArrayList<>();
        Set<Sku> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String at = "/lines/" + i;
            if (!seen.add(line.sku())) {
                blames.add(new PurchaseRefusal.Blame(at + "/sku", "stands on an earlier line already"));
            }
            Optional<DraftLine> ordered = order.line(line.sku());
            if (ordered.isEmpty()) {
                blames.add(new PurchaseRefusal.Blame(at + "/sku", "is not on this purchase order"));
            } else if (line.said().quantity().units()
                    > tolerance.most(ordered.get().quantity().units())) {
                blames.add(new PurchaseRefusal.Blame(
                        at + "/quantity", "is more than the " + ordered.get().quantity() + " that were ordered"));
            }
            if (line.said().shipsTooMuch()) {
                blames.add(new PurchaseRefusal.Blame(
                        at + "/shipped", "is more than the " + line.said().quantity() + " that are confirmed"));
            }
            if (line.said().date().filter(day -> order.isBeforeSending(day)).isPresent()) {
                blames.add(new PurchaseRefusal.Blame(at + "/date", "is before the purchase order was sent"));
            }
            line.said()
                    .unitPrice()
                    .filter(price -> !price.currency().equals(order.currency()))
                    .ifPresent(price -> blames.add(new PurchaseRefusal.Blame(
                            at + "/unitPrice/currency", "must be " + order.currency() + ", the order's currency")));
        }
        return blames;
    }

    private String fingerprint() {
        Fingerprint print = new Fingerprint();
        for (Line line : lines.stream().sorted(Comparator.comparing(Line::sku)).toList()) {
            print.add(line.sku())
                    .add(line.said().quantity())
                    .add(line.said().dateOrNull())
                    .add(line.said().unitPriceOrNull());
            // Only where it is said: a confirmation from before anybody could say it keeps its fingerprint.
            line.said().shipped().ifPresent(shipped -> print.add("shipped")
                    .add(shipped.units())
                    .add(shipped.dateOrNull()));
        }
        return print.text();
    }
}
