package stockroom.domain.packing;

import java.util.ArrayList;
import java.util.List;

/**
 * Fills one box with as much as it can, block by block: a block is equal units side by side, and it is laid where the first empty space begins.
 * A heuristic after Parreño, Alvarez-Valdes, Tamarit and Oliveira, "A Maximal-Space Algorithm for the Container Loading Problem" (INFORMS Journal on
 * Computing 20(3), 2008), without its random restarts: instead, each {@link Manner} is one try.
 */
final class BlockFill {
    /** In which direction a box grows full, and which of the blocks that fit is laid next. */
    enum Manner {
        UPWARDS_LARGEST(new int[] {2, 1, 0}, Wish.LARGEST),
        ALONG_LARGEST(new int[] {0, 2, 1}, Wish.LARGEST),
        ACROSS_LARGEST(new int[] {1, 2, 0}, Wish.LARGEST),
        UPWARDS_TIGHT(new int[] {2, 1, 0}, Wish.TIGHTEST),
        ALONG_TIGHT(new int[] {0, 2, 1}, Wish.TIGHTEST),
        ACROSS_TIGHT(new int[] {1, 2, 0}, Wish.TIGHTEST);

        private final int[] axes;
        private final Wish wish;

        Manner(int[] axes, Wish wish) {
            this.axes = axes;
            this.wish = wish;
        }

        /** All of them, or with very many articles the two that are quick: each try looks at every article for every block. */
        static List<Manner> worthTrying(List<Goods> goods) {
            List<Manner> all = List.of(values());
            return goods.size() > MANY_ARTICLES ? all.subList(0, 2) : all;
        }
    }

    static final int MANY_ARTICLES = 40;

    private enum Wish {
        /** The block of the greatest volume. */
        LARGEST,
        /** The block that leaves the least room on the side where it fits best. */
        TIGHTEST
    }

    private static final int[][] GROWTH = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    private static final int[][] ONCE = {{0, 1, 2}};

    private final List<Goods> goods;
    private final int[][][] turns;
    private final Steps steps;

    /** @param goods of at most one entry an article */
    BlockFill(List<Goods> goods, Steps steps) {
        this.goods = List.copyOf(goods);
        this.turns = goods.stream()
                .map(g -> g.sides().turned().stream()
                        .map(s -> new int[] {s.x(), s.y(), s.z()})
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
        this.steps = steps;
    }

    /** @param units how many of each goods there are to pack */
    Filled fill(Box box, int[] units, Manner manner) {
        int[] left = units.clone();
        long grams = box.maxGrams();
        List<Placement> placements = new ArrayList<>();
        Spaces spaces = new Spaces(box.inner(), shortestSide(), steps);
        while (!spaces.isEmpty() && !steps.isUsedUp()) {
            int[] space = spaces.first(manner.axes);
            Block block = best(space, left, grams, manner.wish);
            if (block.units() == 0) {
                spaces.forget(space);
                continue;
            }
            left[block.goods] -= block.units();
            grams -= (long) block.units() * goods.get(block.goods).grams();
            placements.add(block.placement(goods.get(block.goods), space));
            spaces.fill(block.cuboid(space));
        }
        return new Filled(box, placements, left, box.maxGrams() - grams);
    }

    private Block best(int[] space, int[] left, long grams, Wish wish) {
        Block best = Block.NONE;
        for (int g = 0; g < left.length; g++) {
            int units = bearable(goods.get(g), left[g], grams);
            if (units == 0) {
                continue;
            }
            steps.take(1);
            if (wish == Wish.LARGEST && units * goods.get(g).sides().volumeMm3() < best.volume()) {
                continue;
            }
            steps.take(turns[g].length);
            for (int[] turned : turns[g]) {
                for (int[] growth : units == 1 ? ONCE : GROWTH) {
                    Block block = Block.grown(g, turned, units, space, growth);
                    if (block.units() > 0 && (best.units() == 0 || isBetter(block, best, space, wish))) {
                        best = block;
                    }
                }
            }
        }
        return best;
    }

    private int shortestSide() {
        return goods.stream()
                .map(Goods::sides)
                .mapToInt(s -> Math.min(s.x(), Math.min(s.y(), s.z())))
                .min()
                .orElse(1);
    }

    private static int bearable(Goods goods, int units, long grams) {
        return goods.grams() == 0 ? units : (int) Math.min(units, grams / goods.grams());
    }

    private static boolean isBetter(Block block, Block best, int[] space, Wish wish) {
        int tighter = Integer.compare(best.slack(space), block.slack(space));
        int larger = Long.compare(block.volume(), best.volume());
        if (wish == Wish.LARGEST) {
            return larger > 0 || (larger == 0 && tighter > 0);
        }
        return tighter > 0 || (tighter == 0 && larger > 0);
    }

    /** What came of it. @param left how many units of each goods are not in the box */
    record Filled(Box box, List<Placement> placements, int[] left, long goodsGrams) {
        boolean isEverything() {
            for (int units : left) {
                if (units > 0) {
                    return false;
                }
            }
            return true;
        }

        long volume() {
            return placements.stream()
                    .mapToLong(p -> p.units() * p.unit().volumeMm3())
                    .sum();
        }

        Parcel parcel() {
            return new Parcel(box, placements, goodsGrams);
        }
    }

    /** Units of one goods, turned alike, so many along each axis. */
    private record Block(int goods, int[] unit, int[] count) {
        static final Block NONE = new Block(0, new int[] {1, 1, 1}, new int[] {0, 0, 0});

        /** As many as go in, side by side along one axis, then in rows along the next, then in layers. */
        static Block grown(int goods, int[] unit, int units, int[] space, int[] growth) {
            int[] count = new int[3];
            int left = units;
            for (int axis : growth) {
                count[axis] = Math.min(left, (space[axis + 3] - space[axis]) / unit[axis]);
                if (count[axis] == 0) {
                    return NONE;
                }
                left /= count[axis];
            }
            return new Block(goods, unit, count);
        }

        int units() {
            return count[0] * count[1] * count[2];
        }

        long volume() {
            return (long) units() * unit[0] * unit[1] * unit[2];
        }

        /** Millimetres between the block and the space's end on the side where it fits best. */
        int slack(int[] space) {
            int slack = Integer.MAX_VALUE;
            for (int axis = 0; axis < 3; axis++) {
                slack = Math.min(slack, space[axis + 3] - space[axis] - count[axis] * unit[axis]);
            }
            return slack;
        }

        int[] cuboid(int[] space) {
            return new int[] {
                space[0],
                space[1],
                space[2],
                space[0] + count[0] * unit[0],
                space[1] + count[1] * unit[1],
                space[2] + count[2] * unit[2]
            };
        }

        Placement placement(Goods goods, int[] space) {
            return new Placement(
                    goods.sku(),
                    new Sides(unit[0], unit[1], unit[2]),
                    new Placement.Spot(space[0], space[1], space[2]),
                    new Placement.Count(count[0], count[1], count[2]));
        }
    }
}
