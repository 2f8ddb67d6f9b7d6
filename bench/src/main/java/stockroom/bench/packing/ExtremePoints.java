package stockroom.bench.packing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stockroom.domain.packing.Box;
import stockroom.domain.packing.Sides;

/**
 * First fit decreasing by volume at extreme points: Crainic, Perboli and Tadei, "Extreme Point-Based Heuristics for Three-Dimensional Bin Packing" (INFORMS
 * Journal on Computing 20(3), 2008), reimplemented from the paper. Theirs has one kind of bin and no turning; here a new bin is the largest box, each
 * unit is turned until it fits, and in the end each bin is changed for the smallest box into which the same method brings its units.
 */
public final class ExtremePoints {
    private final List<Box> smallestFirst;

    public ExtremePoints(List<Box> boxes) {
        this.smallestFirst = boxes.stream().sorted(Box.SMALLEST_FIRST).toList();
    }

    /** One unit to pack. */
    public record Unit(Sides sides, int grams) {}

    /** The boxes that it takes; every unit fits the largest one. */
    public List<Box> pack(List<Unit> units) {
        Box largest = smallestFirst.get(smallestFirst.size() - 1);
        List<Bin> bins = new ArrayList<>();
        for (Unit unit : decreasing(units)) {
            if (bins.stream().noneMatch(bin -> bin.takes(unit))) {
                Bin bin = new Bin(largest);
                if (!bin.takes(unit)) {
                    throw new IllegalArgumentException("does not fit the largest box");
                }
                bins.add(bin);
            }
        }
        return bins.stream().map(bin -> smallest(bin.units).orElse(bin.box)).toList();
    }

    private Optional<Box> smallest(List<Unit> units) {
        return smallestFirst.stream()
                .filter(box -> {
                    Bin bin = new Bin(box);
                    return decreasing(units).stream().allMatch(bin::takes);
                })
                .findFirst();
    }

    private static List<Unit> decreasing(List<Unit> units) {
        return units.stream()
                .sorted(Comparator.<Unit>comparingLong(u -> u.sides().volumeMm3())
                        .reversed())
                .toList();
    }

    private static final class Bin {
        private final Box box;
        private final int[] end;
        private final List<Unit> units = new ArrayList<>();
        private final List<int[]> placed = new ArrayList<>();
        private List<int[]> points = new ArrayList<>(List.of(new int[] {0, 0, 0}));
        private long grams;

        Bin(Box box) {
            this.box = box;
            this.end = new int[] {box.inner().x(), box.inner().y(), box.inner().z()};
        }

        boolean takes(Unit unit) {
            if (grams + unit.grams() > box.maxGrams()) {
                return false;
            }
            for (int[] point : points) {
                for (Sides turned : unit.sides().turned()) {
                    int[] cuboid = {
                        point[0],
                        point[1],
                        point[2],
                        point[0] + turned.x(),
                        point[1] + turned.y(),
                        point[2] + turned.z()
                    };
                    if (isFree(cuboid)) {
                        place(unit, cuboid);
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean isFree(int[] cuboid) {
            return cuboid[3] <= end[0]
                    && cuboid[4] <= end[1]
                    && cuboid[5] <= end[2]
                    && placed.stream().noneMatch(other -> overlap(cuboid, other));
        }

        private void place(Unit unit, int[] cuboid) {
            List<int[]> next = new ArrayList<>(points);
            // Each of the three corners next to the unit is pushed along both other axes until it meets a unit or the
            // wall.
            for (int corner = 0; corner < 3; corner++) {
                for (int along = 0; along < 3; along++) {
                    if (along != corner) {
                        next.add(pushed(cuboid, corner, along));
                    }
                }
            }
            units.add(unit);
            grams += unit.grams();
            placed.add(cuboid);
            points = next.stream()
                    .filter(point -> placed.stream().noneMatch(other -> isInside(point, other)))
                    .sorted(Comparator.<int[]>comparingInt(point -> point[2])
                            .thenComparingInt(point -> point[1])
                            .thenComparingInt(point -> point[0]))
                    .toList();
        }

        private int[] pushed(int[] cuboid, int corner, int along) {
            int[] point = {cuboid[0], cuboid[1], cuboid[2]};
            point[corner] = cuboid[corner + 3];
            int third = 3 - corner - along;
            int nearest = 0;
            for (int[] other : placed) {
                boolean inTheWay = other[along + 3] <= point[along]
                        && other[corner] <= point[corner]
                        && point[corner] < other[corner + 3]
                        && other[third] <= point[third]
                        && point[third] < other[third + 3];
                if (inTheWay) {
                    nearest = Math.max(nearest, other[along + 3]);
                }
            }
            point[along] = nearest;
            return point;
        }

        private static boolean isInside(int[] point, int[] cuboid) {
            return cuboid[0] <= point[0]
                    && point[0] < cuboid[3]
                    && cuboid[1] <= point[1]
                    && point[1] < cuboid[4]
                    && cuboid[2] <= point[2]
                    && point[2] < cuboid[5];
        }

        private static boolean overlap(int[] a, int[] b) {
            return a[0] < b[3] && b[0] < a[3] && a[1] < b[4] && b[1] < a[4] && a[2] < b[5] && b[2] < a[5];
        }
    }
}
