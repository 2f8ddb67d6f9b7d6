package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.Peg;
import stockroom.domain.purchasing.Pegging;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.stock.BuyOn;
import stockroom.domain.stock.Demand;

/**
 * I5: the pegs of a draft's line are its order part, and with minimum part and surplus its quantity. I8: a position and its draft know each
 * other. Positions that wait for a run are not judged.
 */
final class PegCheck implements Check {
    @Override
    public List<Violation> of(Snapshot snapshot) {
        List<Violation> found = new ArrayList<>();
        Map<String, String> draftOf = new HashMap<>();
        Set<String> leaving = new HashSet<>();
        snapshot.purchaseRows().forEach(rows -> rows.left()
                .forEach(sku -> leaving.add(rows.order().positionOf(sku).text())));
        for (PurchaseOrder order : snapshot.purchaseOrders()) {
            if (order.isDraft()) {
                order.lines().forEach(line -> line(snapshot, order, line, draftOf, found));
            }
        }
        snapshot.positions().values().stream()
                .filter(p -> !p.isMarked() && !leaving.contains(p.key()))
                .forEach(position -> {
                    String noted =
                            position.stock().optionalText("draftSupplier").orElse("none");
                    String standing = draftOf.getOrDefault(position.key(), "none");
                    if (!noted.equals(standing)) {
                        found.add(new Violation(
                                "I8",
                                position.key(),
                                "a draft line of the supplier noted, " + noted,
                                position.seen(standing)));
                    }
                });
        return found;
    }

    private static void line(
            Snapshot snapshot,
            PurchaseOrder order,
            DraftLine line,
            Map<String, String> draftOf,
            List<Violation> found) {
        PositionRows position =
                snapshot.position(new PositionKey(line.sku(), order.key().warehouse()).text());
        draftOf.merge(position.key(), order.key().supplier().value(), (a, b) -> a + " and " + b);
        if (position.isMarked()) {
            return;
        }
        List<Demand> standing =
                position.demand().stream().filter(d -> stands(snapshot, d)).toList();
        int free = Math.toIntExact(position.counter("onHand") - position.counter("reserved"));
        BuyOn buyOn = snapshot.buyOn().getOrDefault(line.sku().value(), BuyOn.COMMITTED);
        int pegs = Pegging.of(
                        buyOn,
                        free,
                        standing,
                        position.supply(),
                        line.quantity().units())
                .ofDraft()
                .stream()
                .mapToInt(Peg::units)
                .sum();
        if (pegs != line.orderPart()) {
            found.add(new Violation(
                    "I5", order.id() + " " + line.sku(), line.orderPart() + " units pegged", position.seen(pegs)));
        }
    }

    private static boolean stands(Snapshot snapshot, Demand demand) {
        OrderRows rows = snapshot.orders().get(demand.orderId());
        return !demand.staged() || (rows != null && rows.standing().isPresent());
    }
}
