package stockroom.domain.packing;

import stockroom.domain.measure.Sku;

/**
 * Where units of one article lie in a box: a block of equal ones side by side, mostly of one.
 *
 * @param unit the sides of one unit as it is turned
 * @param at the block's corner next to the box's own corner
 * @param count how many units stand along each side
 */
public record Placement(Sku sku, Sides unit, Spot at, Count count) {
    /** Millimetres from the box's corner, along its length, width and height. */
    public record Spot(int x, int y, int z) {}

    /** Units along length, width and height. */
    public record Count(int x, int y, int z) {
        static final Count ONE = new Count(1, 1, 1);
    }

    public int units() {
        return count.x * count.y * count.z;
    }
}
