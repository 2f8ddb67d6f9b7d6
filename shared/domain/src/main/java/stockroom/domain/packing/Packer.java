package stockroom.domain.packing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Packs orders into a shop's boxes (R10): the smallest box that holds all goods, several parcels if none does. Goods lie parallel to the box's sides, on any
 * of their own; what lies above a gap is held by packing material. What fits no box travels in its own wrapping, each unit a parcel.
 *
 * <p>Up to {@link #EXACT_UNITS} units the answer is exact unless {@link Packing#proof} says otherwise; beyond, it is a heuristic's. The work is bounded in
 * steps, so the same order is packed the same way everywhere.
 */
public final class Packer {
    /** The most units for which every way is tried. */
    public static final int EXACT_UNITS = 6;

    /** The most parcels of one order: beyond, somebody should plan a lorry. */
    public static final int MOST_PARCELS = 500;

    private final List<Box> boxes;

    public Packer(List<Box> boxes) {
        this.boxes = boxes.stream().sorted(Box.SMALLEST_FIRST).toList();
    }

    /**
     * How these goods are packed; empty when that takes more than {@link #MOST_PARCELS}.
     *
     * @param goods one entry an article
     */
    public Optional<Packing> pack(List<Goods> goods) {
        List<Goods> boxed = goods.stream().filter(this::fitsSomeBox).toList();
        List<Goods> unboxed = goods.stream().filter(g -> !fitsSomeBox(g)).toList();
        long alone = unboxed.stream().mapToLong(Goods::units).sum();
        if (alone > MOST_PARCELS) {
            return Optional.empty();
        }
        return inBoxes(boxed, MOST_PARCELS - (int) alone).map(packing -> {
            List<Parcel> parcels = new ArrayList<>(packing.parcels());
            unboxed.forEach(g -> parcels.addAll(Collections.nCopies(g.units(), wrapped(g))));
            return new Packing(parcels, packing.proof());
        });
    }

    private boolean fitsSomeBox(Goods goods) {
        return boxes.stream().anyMatch(box -> box.holds(goods));
    }

    private Optional<Packing> inBoxes(List<Goods> goods, int most) {
        long units = goods.stream().mapToLong(Goods::units).sum();
        if (units > EXACT_UNITS) {
            return new LargeOrder(boxes, goods, most).pack();
        }
        List<Goods> pieces = goods.stream()
                .flatMap(g -> Collections.nCopies(g.units(), new Goods(g.sku(), g.sides(), g.grams(), 1)).stream())
                .toList();
        return Optional.of(
                        pieces.isEmpty()
                                ? new Packing(List.of(), Packing.Proof.SMALLEST)
                                : new SmallOrder(boxes, pieces).pack())
                .filter(packing -> packing.parcels().size() <= most);
    }

    private static Parcel wrapped(Goods goods) {
        Placement alone = new Placement(goods.sku(), goods.sides(), new Placement.Spot(0, 0, 0), Placement.Count.ONE);
        return new Parcel(Box.around(goods), List.of(alone), goods.grams());
    }
}
