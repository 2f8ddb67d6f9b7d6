package stockroom.purchasing.pegging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.Peg;
import stockroom.domain.purchasing.Pegging;
import stockroom.domain.purchasing.Progress;
import stockroom.domain.purchasing.Promise;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseWatch;
import stockroom.domain.purchasing.WantedLine;
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
     * @param promises what the order lines were promised that its units are for
     * @param broken those of them that its units come too late for (R33); of a sent line
     */
    public record PeggedLine(DraftLine line, List<Peg> pegs, List<Promise> promises, List<Promise> broken) {
        /** Orders whose units will come after their promise. */
        public List<String> disappointed() {
            return broken.stream().map(Promise::orderId).distinct().sorted().toList();
        }
    }

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
        List<Promise> promises = promises(pegs, queued.demand(), pegging.complete());
        Optional<LocalDate> arrival = order.progress(line.sku()).map(Progress::arrival);
        return new PeggedLine(
                line.pegged(pegs.stream().mapToInt(Peg::units).sum()),
                pegs,
                promises,
                promises.stream()
                        .filter(promise ->
                                arrival.filter(promise.promised()::isBefore).isPresent())
                        .toList());
    }

    private static List<Promise> promises(List<Peg> pegs, List<Demand> demand, Map<WantedLine, LocalDate> complete) {
        Set<WantedLine> served = pegs.stream().map(Peg::line).collect(Collectors.toSet());
        return demand.stream()
                .filter(each -> served.contains(lineOf(each)))
                .map(each -> new Promise(each.orderId(), each.promise(), complete.get(lineOf(each))))
                .toList();
    }

    private static WantedLine lineOf(Demand demand) {
        return new WantedLine(demand.orderId(), demand.lineId());
    }
}
