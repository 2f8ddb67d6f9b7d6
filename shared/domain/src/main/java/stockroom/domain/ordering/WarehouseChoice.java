package stockroom.domain.ordering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import stockroom.domain.delivery.City;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.settings.Configuration;

/**
 * The warehouse that serves an order (rulebook §0): PICKUP the one chosen; else the first of {@code warehouseOrder}, those in the client's city
 * first, that can reserve every line; else the one that can reserve the most units.
 */
final class WarehouseChoice {
    private WarehouseChoice() {}

    /** @param free the free units of a position */
    static WarehouseId choose(NewOrder order, Configuration configuration, Function<PositionKey, Quantity> free) {
        if (order.delivery().pickupWarehouse().isPresent()) {
            return order.delivery().pickupWarehouse().get();
        }
        Map<Sku, Quantity> wanted = Wanted.of(order.lines());
        int all = wanted.values().stream().mapToInt(Quantity::units).sum();
        ToIntFunction<WarehouseId> reservable = warehouse -> wanted.entrySet().stream()
                .mapToInt(w -> w.getValue()
                        .min(free.apply(new PositionKey(w.getKey(), warehouse)))
                        .units())
                .sum();
        List<WarehouseId> inOrder = nearestFirst(order.client().address().city(), configuration);
        return inOrder.stream()
                .filter(w -> reservable.applyAsInt(w) == all)
                .findFirst()
                .orElseGet(() -> mostUnits(inOrder, reservable));
    }

    private static List<WarehouseId> nearestFirst(String city, Configuration configuration) {
        List<WarehouseId> inOrder = new ArrayList<>(configuration.settings().warehouseOrder());
        inOrder.sort(Comparator.comparing(
                w -> !configuration.cityOf(w).filter(c -> City.same(c, city)).isPresent()));
        return inOrder;
    }

    private static WarehouseId mostUnits(List<WarehouseId> inOrder, ToIntFunction<WarehouseId> reservable) {
        WarehouseId best = inOrder.get(0);
        for (WarehouseId warehouse : inOrder) {
            best = reservable.applyAsInt(warehouse) > reservable.applyAsInt(best) ? warehouse : best;
        }
        return best;
    }
}
