package stockroom.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.settings.Configuration;
import stockroom.domain.settings.PriceAuthority;
import stockroom.domain.settings.Settings;
import stockroom.domain.settings.Warehouse;

/**
 * What the shop decided for itself: one item collection, read whole and consistently by one Query. Every change of one of its rows raises the
 * generation in the same transaction, so that whoever computed under another generation can tell.
 */
public final class ConfigurationStore {
    private static final String SHOP = "SHOP";
    private static final String SETTINGS = "SETTINGS";
    private static final String CHANNEL = "CHANNEL#";
    private static final String WAREHOUSE = "WAREHOUSE#";

    private final DynamoDbClient client;
    private final String table;

    public ConfigurationStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** The row whose generation tells whether a configuration read earlier is still in force. */
    static Item settingsKey() {
        return Item.key(SHOP, SETTINGS);
    }

    public Configuration read() {
        return shop().configuration();
    }

    /** The same, with what an editor needs to know. */
    public Shop shop() {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :shop")
                .expressionAttributeValues(Map.of(":shop", Item.ofText(SHOP)))
                .consistentRead(true)
                .build();
        Item settings = Item.empty();
        Map<String, PriceAuthority> channels = new HashMap<>();
        Map<String, Long> channelVersions = new HashMap<>();
        Map<WarehouseId, Warehouse> warehouses = new HashMap<>();
        Map<WarehouseId, Long> warehouseVersions = new HashMap<>();
        for (var attributes : client.queryPaginator(request).items()) {
            Item row = Item.of(attributes);
            String sk = row.text("sk");
            if (sk.equals(SETTINGS)) {
                settings = row;
            } else if (sk.startsWith(CHANNEL)) {
                String channel = sk.substring(CHANNEL.length());
                channels.put(channel, PriceAuthority.valueOf(row.text("priceAuthority")));
                channelVersions.put(channel, row.number("version"));
            } else if (sk.startsWith(WAREHOUSE)) {
                WarehouseId warehouse = WarehouseId.of(sk.substring(WAREHOUSE.length()));
                warehouses.put(warehouse, new Warehouse(row.text("city")));
                warehouseVersions.put(warehouse, row.number("version"));
            }
        }
        Settings values = settings.optionalMap("values")
                .map(v -> Settings.stored(PlainValues.map(v.attributes())))
                .orElse(Settings.DEFAULTS);
        Configuration configuration = new Configuration(values, warehouses, channels, settings.count("generation"));
        return new Shop(
                configuration,
                settings.count("version"),
                settings.flag("currencyFixed"),
                channelVersions,
                warehouseVersions);
    }

    /** New settings in place of those of version {@code seen}; refused as {@code settings} when they were edited since. */
    public Change settings(Settings settings, long seen) {
        return Change.update(table, Item.key(SHOP, SETTINGS))
                .set("values", PlainValues.attribute(settings.chosen()))
                .set("version", seen + 1)
                .add("generation", 1)
                .ifCount("version", seen)
                .named("settings");
    }

    /** The same, and the currency in them stays for ever: for the transaction of the first product. */
    public Change settingsWithFixedCurrency(Settings settings, long seen) {
        return settings(settings, seen).set("currencyFixed", Item.ofFlag(true));
    }

    /** A channel's terms in place of those of version {@code seen} (0: there are none yet); refused as {@code row} otherwise. */
    public List<Change> channel(String channel, PriceAuthority authority, long seen) {
        return withGeneration(table, Item.key(SHOP, CHANNEL + channel).text("priceAuthority", authority.name()), seen);
    }

    /** A warehouse's facts in place of those of version {@code seen} (0: there are none yet); refused as {@code row} otherwise. */
    public List<Change> warehouse(WarehouseId id, Warehouse warehouse, long seen) {
        return withGeneration(table, Item.key(SHOP, WAREHOUSE + id.value()).text("city", warehouse.city()), seen);
    }

    /** A row of the shop in place of the one of version {@code seen}, refused as {@code row} otherwise; what was computed before may differ now. */
    static List<Change> withGeneration(String table, Item row, long seen) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.put(table, row.number("version", seen + 1))
                .ifCount("version", seen)
                .named("row"));
        changes.add(Change.update(table, Item.key(SHOP, SETTINGS)).add("generation", 1));
        return changes;
    }
}
