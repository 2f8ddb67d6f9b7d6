package stockroom.domain.packing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Packs a few units exactly: into the smallest box that holds all, else into the fewest boxes, and of those the smallest. Every group of units is
 * tried in every box; a group is a set of bits.
 */
final class SmallOrder {
    /** For one group in one box. Six random units that no manner of filling brings in needed 19,000 on average, 1.9 million at worst. */
    private static final long STEPS_A_SEARCH = 200_000;

    /** For all of them: about 0.7 s of one core. */
    private static final long STEPS = 1_000_000;

    private final List<Box> boxes;
    private final List<Goods> pieces;
    private final Steps steps = new Steps(STEPS);
    private final Map<List<Goods>, Optional<Parcel>> held = new HashMap<>();
    private Packing.Proof proof = Packing.Proof.SMALLEST;

    /**
     * @param boxes the smallest first
     * @param pieces goods of one unit each, every one of which fits some box
     */
    SmallOrder(List<Box> boxes, List<Goods> pieces) {
        this.boxes = boxes;
        this.pieces = pieces.stream()
                .sorted(Comparator.<Goods>comparingLong(g -> -g.volumeMm3())
                        .thenComparing(g -> g.sides().toString())
                        .thenComparing(Goods::sku))
                .toList();
    }

    Packing pack() {
        int all = (1 << pieces.size()) - 1;
        List<Parcel> parcels = smallest(group(all)).map(List::of).orElseGet(() -> several(all));
        return new Packing(parcels, proof);
    }

    /** The best way for every group, the smaller ones first: one parcel with its first unit, and the best way for the rest. */
    private List<Parcel> several(int all) {
        List<Plan> best = new ArrayList<>(List.of(Plan.NOTHING));
        for (int group = 1; group <= all; group++) {
            Optional<Plan> plan = Optional.empty();
            int first = Integer.lowestOneBit(group);
            for (int together = group; together > 0; together = (together - 1) & group) {
                if ((together & first) == 0) {
                    continue;
                }
                Plan rest = best.get(group ^ together);
                Optional<Plan> next = smallest(group(together)).map(rest::with);
                if (next.isPresent()
                        && plan.filter(p -> p.isAsGoodAs(next.get())).isEmpty()) {
                    plan = next;
                }
            }
            best.add(plan.orElseThrow());
        }
        return best.get(all).parcels();
    }

    private List<Goods> group(int bits) {
        List<Goods> group = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if ((bits & 1 << i) != 0) {
                group.add(pieces.get(i));
            }
        }
        return group;
    }

    private Optional<Parcel> smallest(List<Goods> group) {
        Optional<Parcel> known = held.get(group);
        if (known == null) {
            known = boxes.stream()
                    .filter(box -> Room.mayHold(box, group))
                    .flatMap(box -> in(box, group).stream())
                    .findFirst();
            held.put(group, known);
        }
        return known;
    }

    private Optional<Parcel> in(Box box, List<Goods> group) {
        Optional<Parcel> quick = Room.all(box, group, new Steps(STEPS));
        if (quick.isPresent()) {
            return quick;
        }
        RelationSearch search = new RelationSearch(box.inner(), group, steps.atMost(STEPS_A_SEARCH));
        RelationSearch.End end = search.run();
        if (end == RelationSearch.End.OUT_OF_STEPS) {
            proof = Packing.Proof.FOUND;
        }
        return end == RelationSearch.End.FOUND
                ? Optional.of(new Parcel(box, search.placements(), Room.grams(group)))
                : Optional.empty();
    }

    /** Parcels for a group, with what they are judged by. */
    private record Plan(List<Parcel> parcels, long volume, long price) {
        static final Plan NOTHING = new Plan(List.of(), 0, 0);

        Plan with(Parcel parcel) {
            List<Parcel> more = new ArrayList<>(parcels);
            more.add(parcel);
            return new Plan(
                    more,
                    volume + parcel.box().inner().volumeMm3(),
                    price + parcel.box().price());
        }

        boolean isAsGoodAs(Plan other) {
            return Comparator.<Plan>comparingInt(p -> p.parcels.size())
                            .thenComparingLong(Plan::volume)
                            .thenComparingLong(Plan::price)
                            .compare(this, other)
                    <= 0;
        }
    }
}
