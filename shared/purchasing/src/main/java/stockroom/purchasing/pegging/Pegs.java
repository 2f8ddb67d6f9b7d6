package stockroom.purchasing.pegging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.Peg;
import stockroom.domain.purchasing.Pegging;
import stockroom.domain.purchasing.Progress;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseWatch;
import stockroom.domain.stock.BuyOn;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.Stock;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.StandingOrders;
import stockroom.dynamodb.StockStore;
import stockroom.lambda.Machine;

/** Whom each unit of a purchase order is for, by the queue of the moment (R41): computed at reading, stored nowhere. */
public final class Pegs {
    private static final int WIDTH = 8;

    private final StockStore stock;
    private final ProductStore products;
    private final ConfigurationStore configuration;
    private final StandingOrders orders;
    private final Machine machine;

    public Pegs(
            StockStore stock,
            ProductStore products,
            ConfigurationStore configuration,
            StandingOrders orders,
            Machine machine) {
        this.stock = stock;
        this.products = products;
        this.configuration = configuration;
        this.orders = orders;
        this.machine = machine;
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
        Map<PositionKey, StockStore.View> views = views(purchaseOrders);
        Set<String> standing = orders.among(stagedOrders(views));
        BuyOn shop = configuration.read().settings().buyOn();
        Map<Sku, Product> known =
                products.find(views.keySet().stream().map(PositionKey::sku).toList());
        List<List<PeggedLine>> all = new ArrayList<>();
        for (PurchaseOrder order : purchaseOrders) {
            List<PeggedLine> lines = new ArrayList<>();
            for (DraftLine line : order.lines()) {
                Product product = known.get(line.sku());
                BuyOn buyOn = product == null ? shop : product.buyOn(shop);
                StockStore.View view =
                        Objects.requireNonNull(views.get(position(order, line)), "every line's position was read");
                lines.add(pegged(order, line, view, buyOn, standing));
            }
            all.add(lines);
        }
        return all;
    }

    private static PeggedLine pegged(
            PurchaseOrder order, DraftLine line, StockStore.View view, BuyOn buyOn, Set<String> standing) {
        List<Demand> demand = view.demand().stream()
                .filter(d -> !d.staged() || standing.contains(d.orderId()))
                .toList();
        Stock counters = view.row().stock();
        Pegging pegging = Pegging.of(
                buyOn,
                counters.onHand() - counters.reserved(),
                demand,
                view.supply(),
                order.isDraft() ? line.quantity().units() : 0);
        List<Peg> pegs = order.isDraft() ? pegging.ofDraft() : pegging.ofSupply(order.id());
        return new PeggedLine(
                line.pegged(pegs.stream().mapToInt(Peg::units).sum()), pegs, disappointed(order, line, pegs, demand));
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

    private Map<PositionKey, StockStore.View> views(List<PurchaseOrder> purchaseOrders) {
        List<PositionKey> keys = purchaseOrders.stream()
                .flatMap(order -> order.lines().stream().map(line -> position(order, line)))
                .distinct()
                .toList();
        try (Parallel parallel = machine.parallel(WIDTH)) {
            List<StockStore.View> read = parallel.map(keys, stock::view);
            Map<PositionKey, StockStore.View> views = new HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                views.put(keys.get(i), read.get(i));
            }
            return views;
        }
    }

    private static PositionKey position(PurchaseOrder order, DraftLine line) {
        return new PositionKey(line.sku(), order.key().warehouse());
    }

    private static Set<String> stagedOrders(Map<PositionKey, StockStore.View> views) {
        Set<String> staged = new TreeSet<>();
        views.values()
                .forEach(view ->
                        view.demand().stream().filter(Demand::staged).forEach(demand -> staged.add(demand.orderId())));
        return staged;
    }
}
