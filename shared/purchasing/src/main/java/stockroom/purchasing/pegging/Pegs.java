package stockroom.purchasing.pegging;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.Peg;
import stockroom.domain.purchasing.Pegging;
import stockroom.domain.purchasing.Progress;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseWatch;
import stockroom.domain.stock.Demand;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.StandingOrders;
import stockroom.dynamodb.StockStore;
import stockroom.lambda.Machine;

/** Whom each unit of a purchase order is for, by the queue of the moment (R41): computed at reading, stored nowhere. */
public final class Pegs {
    private final QueuedPositions positions;

    public Pegs(
            StockStore stock,
            ProductStore products,
            ConfigurationStore configuration,
            StandingOrders orders,
            Machine machine) {
        this.positions = new QueuedPositions(stock, products, configuration, orders, machine);
    }

    /**
     * A line as it stands now, and its pegs.
     *
     * @param disappointed orders whose units will come after their promise (R33); of a sent line
     */
    public record PeggedLine(DraftLine line, List<Peg> pegs, List<String> disappointed) {}

    /** The lines of a purchase order that was sent, as the watch over it wants them. */
    public List<PurchaseWatch.Line> watched(PurchaseOrder order) {
        List<PeggedLine> pegged = of(List.of(order)).get(0);
        List<DraftLine> ordered = order.lines();
        return IntStream.range(0, ordered.size())
                .mapToObj(i -> new PurchaseWatch.Line(
                        ordered.get(i),
                        pegged.get(i).line().orderPart(),
                        pegged.get(i).disappointed()))
                .toList();
    }

    /** The lines of each purchase order, in its order. */
    public List<List<PeggedLine>> of(List<PurchaseOrder> purchaseOrders) {
        QueuedPositions.Reading reading = positions.read(purchaseOrders.stream()
                .flatMap(order -> order.lines().stream().map(line -> order.positionOf(line.sku())))
                .toList());
        return purchaseOrders.stream()
                .map(order -> order.lines().stream()
                        .map(line -> pegged(order, line, reading.of(order.positionOf(line.sku()))))
                        .toList())
                .toList();
    }

    private static PeggedLine pegged(PurchaseOrder order, DraftLine line, QueuedPositions.Queued queued) {
        Pegging pegging = queued.pegged(order.isDraft() ? line.quantity().units() : 0);
        List<Peg> pegs = order.isDraft() ? pegging.ofDraft() : pegging.ofSupply(order.id());
        return new PeggedLine(
                line.pegged(pegs.stream().mapToInt(Peg::units).sum()),
                pegs,
                disappointed(order, line, pegs, queued.demand()));
    }

    private static List<String> disappointed(PurchaseOrder order, DraftLine line, List<Peg> pegs, List<Demand> demand) {
        Optional<LocalDate> arrival = order.progress(line.sku()).map(Progress::arrival);
        Set<String> tooLate = new HashSet<>();
        demand.stream()
                .filter(d -> arrival.filter(d.promise()::isBefore).isPresent())
                .forEach(d -> tooLate.add(d.orderId() + "#" + d.lineId()));
        return pegs.stream()
                .filter(peg -> tooLate.contains(peg.orderId() + "#" + peg.lineId()))
                .map(Peg::orderId)
                .distinct()
                .sorted()
                .toList();
    }
}
