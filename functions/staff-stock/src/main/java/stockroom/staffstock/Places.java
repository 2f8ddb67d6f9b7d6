package stockroom.staffstock;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.settings.Configuration;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.ProductStore;

/** Where stock can be: of articles and in warehouses that the shop has. */
final class Places {
    private final ConfigurationStore configuration;
    private final ProductStore products;

    Places(ConfigurationStore configuration, ProductStore products) {
        this.configuration = configuration;
        this.products = products;
    }

    /** What is missing for stock to be there: the product or the warehouse; empty when nothing is. */
    Optional<String> missing(PositionKey position) {
        if (products.find(position.sku()).isEmpty()) {
            return Optional.of("product");
        }
        return warehouses(configuration.read()).contains(position.warehouse())
                ? Optional.empty()
                : Optional.of("warehouse");
    }

    /** This article's positions: those of the warehouse order first, then those that are only described. */
    static List<PositionKey> positions(Sku sku, Configuration configuration) {
        return warehouses(configuration).stream()
                .map(w -> new PositionKey(sku, w))
                .toList();
    }

    private static Set<WarehouseId> warehouses(Configuration configuration) {
        Set<WarehouseId> warehouses =
                new LinkedHashSet<>(configuration.settings().warehouseOrder());
        configuration.warehouses().keySet().stream().sorted().forEach(warehouses::add);
        return warehouses;
    }
}
