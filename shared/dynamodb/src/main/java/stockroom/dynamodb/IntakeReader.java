package stockroom.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.catalog.Product;
import stockroom.domain.customer.Contact;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.settings.Configuration;
import stockroom.domain.stock.Stock;

/**
 * Reads everything that taking an order depends on in one BatchGetItem (a further one for each hundred keys): the order under this key, the
 * generation of the settings, the customer's look-ups, products and stock.
 */
public final class IntakeReader {
    private final BatchReader batches;
    private final String orders;
    private final String customers;
    private final String products;
    private final String positions;
    private final String settings;

    public IntakeReader(
            DynamoDbClient client,
            String orders,
            String customers,
            String products,
            String positions,
            String settings) {
        this.batches = new BatchReader(client);
        this.orders = orders;
        this.customers = customers;
        this.products = products;
        this.positions = positions;
        this.settings = settings;
    }

    /**
     * What was found.
     *
     * @param existing the order that already has this key
     * @param generation of the settings as they stand now; another one than the configuration's means that it is out of date
     */
    public record Found(
            Optional<StoredOrder> existing,
            long generation,
            CustomerStore.Lookups lookups,
            Map<Sku, Product> products,
            Map<PositionKey, Stock> stocks) {}

    public Found read(NewOrder wish, Configuration configuration) {
        Contact contact = wish.client().contact();
        Map<String, List<Item>> keys = new HashMap<>();
        keys.put(orders, List.of(OrderItems.key(wish.orderId())));
        keys.put(settings, List.of(ConfigurationStore.settingsKey()));
        List<Item> lookups = new ArrayList<>();
        contact.phone().ifPresent(p -> lookups.add(CustomerStore.phoneKey(p)));
        contact.email().ifPresent(e -> lookups.add(CustomerStore.emailKey(e)));
        keys.put(customers, lookups);
        Set<Sku> skus = new LinkedHashSet<>();
        wish.lines().forEach(line -> skus.add(line.sku()));
        keys.put(products, skus.stream().map(ProductItems::key).toList());
        keys.put(
                positions,
                skus.stream()
                        .flatMap(sku -> warehouses(wish, configuration).stream()
                                .map(w -> PositionItems.stockKey(new PositionKey(sku, w))))
                        .toList());
        return found(batches.read(keys), contact);
    }

    private static List<WarehouseId> warehouses(NewOrder wish, Configuration configuration) {
        return wish.delivery().pickupWarehouse().map(List::of).orElseGet(() -> configuration
                .settings()
                .warehouseOrder());
    }

    private Found found(Map<String, List<Item>> rows, Contact contact) {
        Map<Sku, Product> found = new HashMap<>();
        rows.getOrDefault(products, List.of()).stream().map(ProductItems::read).forEach(p -> found.put(p.sku(), p));
        Map<PositionKey, Stock> stocks = new HashMap<>();
        rows.getOrDefault(positions, List.of())
                .forEach(row -> stocks.put(PositionKey.parse(row.text("pk")), PositionItems.stock(row)));
        return new Found(
                rows.getOrDefault(orders, List.of()).stream().findFirst().map(OrderStore::stored),
                rows.getOrDefault(settings, List.of()).stream()
                        .findFirst()
                        .map(row -> row.count("generation"))
                        .orElse(0L),
                CustomerStore.lookups(contact, rows.getOrDefault(customers, List.of())),
                found,
                stocks);
    }
}
