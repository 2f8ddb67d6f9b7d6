package stockroom.domain.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stockroom.domain.measure.WarehouseId;

/**
 * Everything that the shop decided, read in one piece.
 *
 * @param settings the settings in force
 * @param warehouses those that somebody described; a warehouse of {@code warehouseOrder} may be missing here
 * @param channels those that somebody described
 * @param generation raised by every change of any of it: what was computed under another generation may differ
 */
public record Configuration(
        Settings settings,
        Map<WarehouseId, Warehouse> warehouses,
        Map<String, PriceAuthority> channels,
        long generation) {
    /** A shop that decided nothing yet. */
    public static final Configuration DEFAULTS = new Configuration(Settings.DEFAULTS, Map.of(), Map.of(), 0);

    public Configuration {
        warehouses = Map.copyOf(warehouses);
        channels = Map.copyOf(channels);
    }

    /** Whose prices a channel's orders carry: the catalogue's where nobody said otherwise (R6). */
    public PriceAuthority priceAuthority(String channel) {
        return channels.getOrDefault(channel, PriceAuthority.CATALOGUE);
    }

    public Optional<String> cityOf(WarehouseId warehouse) {
        return Optional.ofNullable(warehouses.get(warehouse)).map(Warehouse::city);
    }

    /** The cities of the shop's warehouses; empty while no warehouse states one. */
    public List<String> cities() {
        return settings.warehouseOrder().stream()
                .map(this::cityOf)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Every warehouse that may keep stock: those of {@code warehouseOrder} and those that somebody described. */
    public Set<WarehouseId> allWarehouses() {
        Set<WarehouseId> all = new LinkedHashSet<>(settings.warehouseOrder());
        warehouses.keySet().stream().sorted().forEach(all::add);
        return all;
    }
}
