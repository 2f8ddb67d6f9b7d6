package stockroom.purchasing.pegging;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.Pegging;
import stockroom.domain.settings.Settings;
import stockroom.domain.stock.BuyOn;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.Stock;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.StandingOrders;
import stockroom.dynamodb.StockStore;
import stockroom.lambda.Machine;

/** Reads positions with those who queue before them, one consistent Query each. */
final class QueuedPositions {
    private static final int WIDTH = 8;

    private final StockStore stock;
    private final ProductStore products;
    private final ConfigurationStore configuration;
    private final StandingOrders orders;
    private final Machine machine;

    QueuedPositions(
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
     * A position as it was read.
     *
     * @param demand of orders that stand
     */
    record Queued(BuyOn buyOn, List<Demand> demand, StockStore.View view) {
        /** @param draftUnits what the position's draft line buys, 0 where it does not matter */
        Pegging pegged(int draftUnits) {
            Stock stock = view.row().stock();
            return Pegging.of(buyOn, stock.onHand() - stock.reserved(), demand, view.supply(), draftUnits);
        }
    }

    /** What was read, and the shop's zone, in which its days are days. */
    record Reading(Map<PositionKey, Queued> positions, ZoneId zone) {
        Queued of(PositionKey position) {
            return Objects.requireNonNull(positions.get(position), "a position that was asked for was read");
        }
    }

    Reading read(Collection<PositionKey> positions) {
        List<PositionKey> keys = positions.stream().distinct().toList();
        List<StockStore.View> views;
        try (Parallel parallel = machine.parallel(WIDTH)) {
            views = parallel.map(keys, stock::view);
        }
        Set<String> standing = orders.among(staged(views));
        Settings settings = configuration.read().settings();
        Map<Sku, Product> known =
                products.find(keys.stream().map(PositionKey::sku).toList());
        Map<PositionKey, Queued> queued = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            Product product = known.get(keys.get(i).sku());
            BuyOn buyOn = product == null ? settings.buyOn() : product.buyOn(settings.buyOn());
            queued.put(keys.get(i), new Queued(buyOn, standing(views.get(i), standing), views.get(i)));
        }
        return new Reading(queued, settings.shopTimeZone());
    }

    private static List<Demand> standing(StockStore.View view, Set<String> orders) {
        return view.demand().stream()
                .filter(demand -> !demand.staged() || orders.contains(demand.orderId()))
                .toList();
    }

    private static Set<String> staged(List<StockStore.View> views) {
        return views.stream()
                .flatMap(view -> view.demand().stream())
                .filter(Demand::staged)
                .map(Demand::orderId)
                .collect(Collectors.toSet());
    }
}
