package stockroom.domain.packing;

import java.util.Comparator;

/**
 * A box that the shop packs into.
 *
 * @param inner its inner sides
 * @param tareGrams what it weighs empty, its packing material included
 * @param maxGrams the most that its goods may weigh
 * @param material what fills and closes it, as a packer reads it
 * @param price of the box with its material, in minor units of the shop's currency
 */
public record Box(String name, Sides inner, int tareGrams, int maxGrams, String material, long price) {
    /** The name of a parcel without a box: goods that no box holds travel in their own wrapping. */
    public static final String UNBOXED = "UNBOXED";

    /** Which of two boxes is the smaller one: by volume, then price, then name. */
    public static final Comparator<Box> SMALLEST_FIRST = Comparator.<Box>comparingLong(
                    box -> box.inner().volumeMm3())
            .thenComparingLong(Box::price)
            .thenComparing(Box::name);

    /** A unit's own wrapping, which costs nothing. */
    static Box around(Goods goods) {
        return new Box(UNBOXED, goods.sides(), 0, goods.grams(), "", 0);
    }

    boolean holds(Goods goods) {
        return goods.grams() <= maxGrams && goods.sides().fitIn(inner);
    }
}
