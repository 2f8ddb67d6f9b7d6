package stockroom.domain.packing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stockroom.domain.measure.Sku;

/**
 * A box with what lies where in it.
 *
 * @param goodsGrams what the goods in it weigh
 */
public record Parcel(Box box, List<Placement> placements, long goodsGrams) {
    private static final long PERCENT = 100;

    public Parcel {
        placements = List.copyOf(placements);
    }

    /** What it weighs with box and packing material. */
    public long grams() {
        return goodsGrams + box.tareGrams();
    }

    /** Units by article, ordered by article. */
    public Map<Sku, Integer> items() {
        Map<Sku, Integer> items = new TreeMap<>();
        placements.forEach(p -> items.merge(p.sku(), p.units(), Integer::sum));
        return items;
    }

    public long goodsMm3() {
        return placements.stream()
                .mapToLong(p -> p.units() * p.unit().volumeMm3())
                .sum();
    }

    /** How much of the box the goods fill, in whole percent, rounded down. */
    public int fillPercent() {
        return (int) (goodsMm3() * PERCENT / box.inner().volumeMm3());
    }
}
