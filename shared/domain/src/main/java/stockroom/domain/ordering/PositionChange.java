package stockroom.domain.ordering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.Stock;

/**
 * What one decision on an order does to one position: units taken or given back, and the demand rows that come, change or go.
 *
 * @param reserved units reserved more (above 0) or given back (below 0)
 * @param before the order's demand there until now
 * @param after the order's demand there from now on
 */
public record PositionChange(PositionKey position, int reserved, List<Demand> before, List<Demand> after) {
    public PositionChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Every position that differs between the order before and after a decision, in the order of articles. */
    public static List<PositionChange> between(Optional<Order> before, Order after) {
        Map<Sku, Integer> reserved = new TreeMap<>();
        after.reservations().forEach((sku, units) -> reserved.merge(sku, units.units(), Integer::sum));
        before.ifPresent(
                b -> b.reservations().forEach((sku, units) -> reserved.merge(sku, -units.units(), Integer::sum)));
        Map<Sku, List<Demand>> demandBefore =
                before.map(PositionChange::demandBySku).orElseGet(Map::of);
        Map<Sku, List<Demand>> demandAfter = demandBySku(after);
        SortedMap<Sku, Boolean> touched = new TreeMap<>();
        List.of(reserved, demandBefore, demandAfter)
                .forEach(m -> m.keySet().forEach(sku -> touched.put((Sku) sku, true)));
        List<PositionChange> changes = new ArrayList<>();
        for (Sku sku : touched.keySet()) {
            PositionChange change = new PositionChange(
                    after.positionOf(sku),
                    reserved.getOrDefault(sku, 0),
                    demandBefore.getOrDefault(sku, List.of()),
                    demandAfter.getOrDefault(sku, List.of()));
            if (!change.isNothing()) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Map<Sku, List<Demand>> demandBySku(Order order) {
        Map<String, Sku> skuOf = order.lines().stream().collect(Collectors.toMap(OrderLine::lineId, OrderLine::sku));
        return order.demands().stream()
                .collect(Collectors.groupingBy(d -> skuOf.get(d.lineId()), TreeMap::new, Collectors.toList()));
    }

    private boolean isNothing() {
        return reserved == 0 && before.equals(after);
    }

    /** Takes units that must be there, as opposed to giving some back. */
    public boolean takes() {
        return reserved > 0;
    }

    /** Leaves units of the article wanting that were not wanting before. */
    public boolean fallsShort() {
        return units(after) > units(before);
    }

    /** Leaves more wanting than a position may gather. */
    boolean floods(Stock stock) {
        return fallsShort() && (long) stock.demand() + committed() + uncommitted() > Stock.MOST_DEMAND;
    }

    /** The change of the position's committed demand. */
    public int committed() {
        return units(after, Demand::committed) - units(before, Demand::committed);
    }

    /** The change of the position's uncommitted demand. */
    public int uncommitted() {
        return units(after, d -> !d.committed()) - units(before, d -> !d.committed());
    }

    /** The order's own committed demand at the position before this change. */
    public int committedBefore() {
        return units(before, Demand::committed);
    }

    /** The order's own uncommitted demand at the position before this change. */
    public int uncommittedBefore() {
        return units(before, d -> !d.committed());
    }

    /** Demand rows that are new or differ. */
    public List<Demand> written() {
        return after.stream().filter(d -> !before.contains(d)).toList();
    }

    /** Demand rows that have no successor. */
    public List<Demand> removed() {
        return before.stream()
                .filter(b -> after.stream().noneMatch(a -> a.lineId().equals(b.lineId())))
                .toList();
    }

    /** How many actions of a transaction it takes: the stock row and each demand row. */
    public int actions() {
        return 1 + written().size() + removed().size();
    }

    /**
     * The same change in pieces of at most so many actions, for an article that stands on more lines than a transaction holds. The first piece
     * carries the reserved units. Two pieces never share a transaction, since it may touch an item only once.
     */
    public List<PositionChange> pieces(int mostActions) {
        if (actions() <= mostActions) {
            return List.of(this);
        }
        List<String> lines = Stream.concat(before.stream(), after.stream())
                .map(Demand::lineId)
                .distinct()
                .toList();
        List<PositionChange> pieces = new ArrayList<>();
        int size = mostActions - 1;
        for (int from = 0; from < lines.size(); from += size) {
            Set<String> part = Set.copyOf(lines.subList(from, Math.min(lines.size(), from + size)));
            pieces.add(new PositionChange(position, from == 0 ? reserved : 0, only(before, part), only(after, part)));
        }
        return pieces;
    }

    private static List<Demand> only(List<Demand> demands, Set<String> lines) {
        return demands.stream().filter(d -> lines.contains(d.lineId())).toList();
    }

    /** The same wish after the free units went to its lines, the earlier line first (R3): what is left over stays demand. */
    public PositionChange served(Quantity free) {
        List<Demand> left = new ArrayList<>();
        Quantity units = free;
        for (Demand demand : after) {
            Quantity given = units.min(demand.units());
            units = units.minus(given);
            if (demand.units().isMoreThan(given)) {
                left.add(demand.withUnits(demand.units().minus(given)));
            }
        }
        return new PositionChange(position, free.minus(units).units(), before, left);
    }

    /** The change that gives everything back: what it took is freed, what it left wanting is wanted no more. */
    public PositionChange undone() {
        return new PositionChange(position, -reserved, after, before);
    }

    private static int units(List<Demand> demands) {
        return units(demands, d -> true);
    }

    private static int units(List<Demand> demands, Function<Demand, Boolean> counted) {
        return demands.stream()
                .filter(counted::apply)
                .map(Demand::units)
                .mapToInt(Quantity::units)
                .sum();
    }
}
