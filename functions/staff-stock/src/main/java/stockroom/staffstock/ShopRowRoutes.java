package stockroom.staffstock;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.settings.PriceAuthority;
import stockroom.domain.settings.Warehouse;
import stockroom.dynamodb.ApiKeyStore;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.Shop;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Machine;
import stockroom.lambda.RandomText;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.json.JsonObject;

/** The shop's channels with their keys, and its warehouses, over HTTP. */
final class ShopRowRoutes {
    private static final int KEY_BITS = 256;
    private static final int MAX_CITY = 100;
    private static final String CHANNEL = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}";

    private final ConfigurationStore configuration;
    private final ApiKeyStore keys;
    private final Transactor transactor;
    private final VersionedRows rows;
    private final Machine machine;

    ShopRowRoutes(ConfigurationStore configuration, ApiKeyStore keys, Transactor transactor, Machine machine) {
        this.configuration = configuration;
        this.keys = keys;
        this.transactor = transactor;
        this.rows = new VersionedRows(transactor);
        this.machine = machine;
    }

    HttpResponse channel(HttpRequest request) {
        String channel = channelOf(request);
        Shop shop = configuration.shop();
        return VersionedRows.found(
                Optional.ofNullable(shop.channelVersions().get(channel)),
                "channel",
                version -> channel(channel, shop.configuration().priceAuthority(channel), version));
    }

    HttpResponse putChannel(HttpRequest request) {
        String channel = channelOf(request);
        PriceAuthority authority = request.body(body -> {
            VersionedRows.readBack(body, "channel", channel);
            return body.oneOf("priceAuthority", PriceAuthority.class);
        });
        return rows.put(
                request.precondition(),
                () -> versionOf(configuration.shop().channelVersions(), channel),
                seen -> configuration.channel(channel, authority, seen),
                version -> channel(channel, authority, version));
    }

    /** A new key beside those that there are; shown this once, since only its hash is kept. */
    HttpResponse newKey(HttpRequest request) {
        String channel = channelOf(request);
        String key = RandomText.ofBits(KEY_BITS, machine.random());
        transactor.write(keys.add(key, channel));
        return HttpResponse.created(JsonObject.empty().text("channel", channel).text("apiKey", key))
                .with("cache-control", "no-store");
    }

    HttpResponse warehouse(HttpRequest request) {
        WarehouseId id = request.warehouse("id");
        Shop shop = configuration.shop();
        return VersionedRows.found(
                Optional.ofNullable(shop.warehouseVersions().get(id)),
                "warehouse",
                version -> warehouse(id, shop.configuration().cityOf(id).orElse(""), version));
    }

    HttpResponse putWarehouse(HttpRequest request) {
        WarehouseId id = request.warehouse("id");
        String city = request.body(body -> {
            VersionedRows.readBack(body, "id", id.value());
            return body.text("city", MAX_CITY);
        });
        return rows.put(
                request.precondition(),
                () -> versionOf(configuration.shop().warehouseVersions(), id),
                seen -> configuration.warehouse(id, new Warehouse(city), seen),
                version -> warehouse(id, city, version));
    }

    private static String channelOf(HttpRequest request) {
        return request.path("channel", c -> c.matches(CHANNEL), c -> c, "1 to 32 letters, digits, - _ or .");
    }

    private static <K> OptionalLong versionOf(Map<K, Long> versions, K key) {
        Long version = versions.get(key);
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    private static JsonObject channel(String channel, PriceAuthority authority, long version) {
        return JsonObject.empty()
                .text("channel", channel)
                .text("priceAuthority", authority.name())
                .number("version", version);
    }

    private static JsonObject warehouse(WarehouseId id, String city, long version) {
        return JsonObject.empty().text("id", id.value()).text("city", city).number("version", version);
    }
}
