package stockroom.domain.purchasing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;
import stockroom.domain.measure.Fingerprint;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.PurchaseEffect.Doubt;

/**
 * Goods that came with one delivery (R49). Good units go into stock as far as they are expected, the rest of the order stays incoming.
 *
 * @param receiptId under which it counts once
 * @param lines by article; the same article on two lines counts as the sum
 */
public record GoodsReceipt(String receiptId, SortedMap<Sku, Came> lines) {
    /** More units of one article than anybody delivers. */
    private static final int MOST = 1_000_000_000;

    /** Good units, and units that were not taken. */
    public record Came(int received, int rejected) {
        long units() {
            return (long) received + rejected;
        }

        Came plus(Came other) {
            return new Came(Math.addExact(received, other.received), Math.addExact(rejected, other.rejected));
        }
    }

    public GoodsReceipt {
        lines = new TreeMap<>(lines);
    }

    /** A receipt without lines yet. */
    public static GoodsReceipt empty(String receiptId) {
        return new GoodsReceipt(receiptId, new TreeMap<>());
    }

    public GoodsReceipt with(Sku sku, Came came) {
        SortedMap<Sku, Came> more = new TreeMap<>(lines);
        more.merge(sku, came, Came::plus);
        return new GoodsReceipt(receiptId, more);
    }

    /** Tells a repeat from another delivery under the same id. */
    public String fingerprint() {
        Fingerprint print = new Fingerprint();
        lines.forEach((sku, came) -> print.add(sku).add(came.received()).add(came.rejected()));
        return print.text();
    }

    public PurchaseMove of(PurchaseOrder order, PurchaseConfirmation.Tolerance tolerance, Cause cause) {
        return of(order, (line, before) -> room(line, before, tolerance), cause);
    }

    /** Once more, where the purchase order was restored to a moment before: what went into stock then is there, whatever is expected now. */
    public PurchaseMove again(PurchaseOrder order, Cause cause) {
        return of(order, (line, before) -> Integer.MAX_VALUE, cause);
    }

    private PurchaseMove of(PurchaseOrder order, ToIntBiFunction<DraftLine, Progress> room, Cause cause) {
        if (!order.isUnderWay() && order.status() != PurchaseOrderStatus.RECEIVED) {
            return new PurchaseMove.Refused(PurchaseRefusal.state(
                    order,
                    "received",
                    order.isDraft() ? "send it first" : "count what came as stock, or send it back"));
        }
        List<PurchaseRefusal.Blame> blames = beyondCounting(order);
        if (!blames.isEmpty()) {
            return new PurchaseMove.Refused(PurchaseRefusal.invalid(blames));
        }
        Map<Sku, Progress> progress = new HashMap<>(order.life().progress());
        Map<Sku, Integer> arrived = new TreeMap<>();
        Map<Sku, List<Doubt>> doubts = new HashMap<>();
        lines.forEach((sku, came) -> order.line(sku)
                .ifPresentOrElse(
                        line -> {
                            Progress before = order.progressOf(line);
                            int good = Math.min(came.received(), room.applyAsInt(line, before));
                            Progress now = before.after(good, came.rejected(), came.received() - good, cause.at());
                            progress.put(sku, now);
                            arrived.put(sku, good);
                            doubts.put(sku, doubts(line, before, now));
                        },
                        () -> doubts.put(sku, List.of(wrong(came)))));
        boolean anything = progress.values().stream().anyMatch(each -> each.received() > 0);
        PurchaseOrder after = order.living(
                        order.life().at(anything ? PurchaseOrderStatus.PARTIALLY_RECEIVED : order.status(), progress))
                .settledByWhatCame();
        List<PurchaseEffect> effects = new ArrayList<>();
        lines.keySet().forEach(sku -> effects.add(effect(after, sku, arrived, doubts)));
        return new PurchaseMove.Done(
                order,
                after,
                PurchaseFacts.event("GoodsReceived", after, cause, told(arrived)),
                effects,
                List.of(),
                after.isUnderWay() ? List.of() : PurchaseEnding.WATCHED);
    }

    private List<PurchaseRefusal.Blame> beyondCounting(PurchaseOrder order) {
        return lines.entrySet().stream()
                .filter(each -> order.line(each.getKey())
                        .map(order::progressOf)
                        .filter(before -> before.came() + each.getValue().units() > MOST)
                        .isPresent())
                .map(each -> new PurchaseRefusal.Blame(
                        "/lines", each.getKey() + ": all receipts together would be more than " + MOST + " units"))
                .toList();
    }

    private static int room(DraftLine line, Progress before, PurchaseConfirmation.Tolerance tolerance) {
        return Math.max(0, tolerance.most(before.expected(line)) - before.received());
    }

    private List<Doubt> doubts(DraftLine line, Progress before, Progress now) {
        List<Doubt> doubts = new ArrayList<>();
        if (now.excess() > before.excess()) {
            doubts.add(tooMany(now, now.expected(line)));
        }
        if (now.rejected() > before.rejected()) {
            doubts.add(RejectedUnits.refused(now.rejected(), now.outstanding(line), receiptId));
        } else {
            RejectedUnits.settled(now, before.outstanding(line), now.outstanding(line))
                    .ifPresent(doubts::add);
        }
        return doubts;
    }

    /** Not all of them are on hold where some are tolerated. */
    private Doubt tooMany(Progress now, int expected) {
        int more = now.received() + now.excess() - expected;
        String onHold = now.excess() == more ? "they are" : now.excess() + " of them are";
        return new Doubt(
                PurchaseEffect.Kind.OVER_RECEIPT,
                more + " units more than the " + expected + " expected came, lastly with " + receiptId + "; " + onHold
                        + " on hold, not in stock: send them back, or count them in");
    }

    private Doubt wrong(Came came) {
        return new Doubt(
                PurchaseEffect.Kind.WRONG_ARTICLE,
                came.received() + came.rejected() + " units of an article that is not on the order came with "
                        + receiptId + "; they are not in stock: send them back, or count them in");
    }

    private static PurchaseEffect effect(
            PurchaseOrder after, Sku sku, Map<Sku, Integer> arrived, Map<Sku, List<Doubt>> doubts) {
        Optional<DraftLine> line = after.line(sku);
        return new PurchaseEffect(
                sku,
                line.map(after::incoming).orElse(null),
                arrived.getOrDefault(sku, 0),
                doubts.getOrDefault(sku, List.of()));
    }

    /** The positions that have more on hand now: stock-allocation gives these units to who waits (R50). */
    private Map<String, Object> told(Map<Sku, Integer> arrived) {
        List<Map<String, Object>> positions = arrived.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> Map.<String, Object>of("sku", each.getKey().value(), "units", each.getValue()))
                .toList();
        return Map.of("rule", "R49", "receiptId", receiptId, "positions", positions);
    }
}
