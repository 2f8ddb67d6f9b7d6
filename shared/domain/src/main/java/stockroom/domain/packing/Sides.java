package stockroom.domain.packing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A cuboid's three sides in millimetres.
 *
 * @param x its side along the box's length
 * @param y its side along the box's width
 * @param z its side along the box's height
 */
public record Sides(int x, int y, int z) {
    /** Ten metres: nothing that is packed is longer, and no volume overflows. */
    public static final int MAX_MM = 10_000;

    private static final double MM3_PER_CM3 = 1_000.0;

    /** @throws IllegalArgumentException when a side is not 1 to {@link #MAX_MM} */
    public Sides {
        if (Math.min(x, Math.min(y, z)) < 1 || Math.max(x, Math.max(y, z)) > MAX_MM) {
            throw new IllegalArgumentException("a side is 1 to " + MAX_MM + " mm");
        }
    }

    public long volumeMm3() {
        return (long) x * y * z;
    }

    /** Whole cubic centimetres, rounded up. */
    public long volumeCm3() {
        return (long) Math.ceil(volumeMm3() / MM3_PER_CM3);
    }

    /** The different ways to lay it parallel to a box's sides: one for a cube, six at most. */
    public List<Sides> turned() {
        return Stream.of(
                        this,
                        new Sides(x, z, y),
                        new Sides(y, x, z),
                        new Sides(y, z, x),
                        new Sides(z, x, y),
                        new Sides(z, y, x))
                .distinct()
                .toList();
    }

    /** Whether it lies in the other one, turned as need be. */
    public boolean fitIn(Sides other) {
        int[] mine = sorted();
        int[] others = other.sorted();
        return mine[0] <= others[0] && mine[1] <= others[1] && mine[2] <= others[2];
    }

    private int[] sorted() {
        int[] sides = {x, y, z};
        Arrays.sort(sides);
        return sides;
    }
}
