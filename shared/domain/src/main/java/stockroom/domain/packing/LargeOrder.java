package stockroom.domain.packing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.measure.Sku;

/**
 * Packs many units well: the smallest box in which a manner of filling brings in all; else the box that can be filled with most goods is filled and
 * then changed for the smallest that holds the same, as often as the same goods are there, and so on with the rest.
 */
final class LargeOrder {
    /** Some tenths of a second of one core; bench/README.md has how long orders of 1,000 units take. */
    private static final long STEPS = 60_000_000;

    /** How many of the largest boxes are filled to find the one to take. */
    private static final int BOXES_TRIED = 4;

    private static final int BOXES_TRIED_WITH_MANY = 1;

    private final List<Box> boxes;
    private final List<Goods> goods;
    private final int most;
    private final Steps steps = new Steps(STEPS);
    private final List<Parcel> parcels = new ArrayList<>();

    /**
     * @param boxes the smallest first
     * @param goods every unit of which fits some box
     * @param most parcels beyond which nothing more is packed
     */
    LargeOrder(List<Box> boxes, List<Goods> goods, int most) {
        this.boxes = boxes;
        this.goods = goods.stream()
                .sorted(Comparator.<Goods>comparingLong(g -> -g.sides().volumeMm3())
                        .thenComparing(Goods::sku))
                .toList();
        this.most = most;
    }

    /** Empty when there would be too many parcels. */
    Optional<Packing> pack() {
        List<Goods> left = goods;
        while (!left.isEmpty() && parcels.size() <= most) {
            left = steps.isUsedUp() ? oneByOne(left) : next(left);
        }
        return left.isEmpty() && parcels.size() <= most
                ? Optional.of(new Packing(parcels, Packing.Proof.FOUND))
                : Optional.empty();
    }

    private List<Goods> next(List<Goods> left) {
        Optional<Parcel> everything = smallest(left, boxes);
        if (everything.isPresent()) {
            parcels.add(everything.get());
            return List.of();
        }
        Optional<Parcel> fullest = fullest(left);
        if (fullest.isEmpty()) {
            return oneByOne(left);
        }
        Parcel parcel = smallest(
                        contents(fullest.get(), left), smallerThan(fullest.get().box()))
                .orElse(fullest.get());
        int times = Math.min(times(parcel, left), most + 1 - parcels.size());
        for (int i = 0; i < times; i++) {
            parcels.add(parcel);
        }
        return without(left, parcel, times);
    }

    private List<Box> smallerThan(Box box) {
        return boxes.subList(0, boxes.indexOf(box));
    }

    private Optional<Parcel> smallest(List<Goods> wanted, List<Box> among) {
        return among.stream()
                .filter(box -> Room.mayHold(box, wanted))
                .flatMap(box -> Room.all(box, wanted, steps).stream())
                .findFirst();
    }

    private Optional<Parcel> fullest(List<Goods> left) {
        BlockFill fill = new BlockFill(left, steps);
        int[] units = left.stream().mapToInt(Goods::units).toArray();
        int tried = left.size() > BlockFill.MANY_ARTICLES ? BOXES_TRIED_WITH_MANY : BOXES_TRIED;
        return boxes.stream()
                .sorted(Box.SMALLEST_FIRST.reversed())
                .filter(box -> left.stream().anyMatch(box::holds))
                .limit(tried)
                .flatMap(
                        box -> BlockFill.Manner.worthTrying(left).stream().map(manner -> fill.fill(box, units, manner)))
                .max(Comparator.comparingLong(BlockFill.Filled::volume))
                .filter(filled -> filled.volume() > 0)
                .map(BlockFill.Filled::parcel);
    }

    /** Each article in boxes of its own, in plain rows and layers: no trying, so it ends however large the order is. */
    private List<Goods> oneByOne(List<Goods> left) {
        Goods first = left.get(0);
        Parcel parcel = boxes.stream()
                .filter(box -> box.holds(first))
                .map(box -> new BlockFill(List.of(first), new Steps(Long.MAX_VALUE))
                        .fill(box, new int[] {first.units()}, BlockFill.Manner.UPWARDS_LARGEST))
                .max(Comparator.comparingLong(BlockFill.Filled::volume))
                .map(BlockFill.Filled::parcel)
                .orElseThrow();
        int times = Math.min(times(parcel, left), most + 1 - parcels.size());
        for (int i = 0; i < times; i++) {
            parcels.add(parcel);
        }
        return without(left, parcel, times);
    }

    private static List<Goods> contents(Parcel parcel, List<Goods> left) {
        Map<Sku, Integer> items = parcel.items();
        return left.stream()
                .flatMap(g -> with(g, items.getOrDefault(g.sku(), 0)).stream())
                .toList();
    }

    /** How often the goods that are left can be packed just like this. */
    private static int times(Parcel parcel, List<Goods> left) {
        Map<Sku, Integer> items = parcel.items();
        return left.stream()
                .filter(g -> items.containsKey(g.sku()))
                .mapToInt(g -> g.units() / items.getOrDefault(g.sku(), 1))
                .min()
                .orElseThrow();
    }

    private static List<Goods> without(List<Goods> left, Parcel parcel, int times) {
        Map<Sku, Integer> items = parcel.items();
        return left.stream()
                .flatMap(g -> with(g, g.units() - times * items.getOrDefault(g.sku(), 0)).stream())
                .toList();
    }

    private static Optional<Goods> with(Goods goods, int units) {
        return units == 0 ? Optional.empty() : Optional.of(new Goods(goods.sku(), goods.sides(), goods.grams(), units));
    }
}
