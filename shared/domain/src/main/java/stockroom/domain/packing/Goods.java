package stockroom.domain.packing;

import stockroom.domain.measure.Sku;

/**
 * Units of one article that are to be packed. They may be laid on any side.
 *
 * @param sides of one unit
 * @param grams what one unit weighs
 * @param units how many, at least one
 */
public record Goods(Sku sku, Sides sides, int grams, int units) {
    /** @throws IllegalArgumentException when there is nothing to pack, or it weighs less than nothing */
    public Goods {
        if (units < 1 || grams < 0) {
            throw new IllegalArgumentException("goods are one unit or more, and weigh something");
        }
    }

    long volumeMm3() {
        return units * sides.volumeMm3();
    }
}
