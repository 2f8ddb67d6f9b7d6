package stockroom.domain.packing;

import stockroom.domain.measure.Sku;

/** Between which millimetres each unit may begin along each axis, given which unit comes before which. Plain arrays: the search copies them at every step. */
final class Ranges {
    static final int AXES = 3;

    private final int[] box;
    private final int[][] side;
    private final int[][] earliest;
    private final int[][] latest;

    /** For each pair and axis: whether the first comes before the second. */
    private final boolean[][][] before;

    Ranges(int pieces, int[] box) {
        this(
                box,
                new int[pieces][AXES],
                new int[pieces][AXES],
                new int[pieces][AXES],
                new boolean[pieces][pieces][AXES]);
    }

    private Ranges(int[] box, int[][] side, int[][] earliest, int[][] latest, boolean[][][] before) {
        this.box = box;
        this.side = side;
        this.earliest = earliest;
        this.latest = latest;
        this.before = before;
    }

    Ranges copy() {
        boolean[][][] beforeCopy = new boolean[before.length][][];
        for (int i = 0; i < before.length; i++) {
            beforeCopy[i] = copyOf(before[i]);
        }
        return new Ranges(box, copyOf(side), copyOf(earliest), copyOf(latest), beforeCopy);
    }

    /** With one more unit, which may lie anywhere. */
    Ranges with(int piece, int[] sides) {
        Ranges next = copy();
        for (int axis = 0; axis < AXES; axis++) {
            next.side[piece][axis] = sides[axis];
            next.latest[piece][axis] = box[axis] - sides[axis];
        }
        return next;
    }

    boolean isPossible(int piece) {
        return latest[piece][0] >= 0 && latest[piece][1] >= 0 && latest[piece][2] >= 0;
    }

    boolean isDecided(int i, int j) {
        for (int axis = 0; axis < AXES; axis++) {
            if (before[i][j][axis] || before[j][i][axis]) {
                return true;
            }
        }
        return false;
    }

    boolean mayPrecede(int first, int second, int axis) {
        return earliest[first][axis] + side[first][axis] <= latest[second][axis];
    }

    /** @param backFrom the first axis along which the second unit may come before the first */
    int relationsLeft(int i, int j, int backFrom) {
        int left = 0;
        for (int axis = 0; axis < AXES; axis++) {
            left += mayPrecede(i, j, axis) ? 1 : 0;
            left += axis >= backFrom && mayPrecede(j, i, axis) ? 1 : 0;
        }
        return left;
    }

    boolean overlapAtEarliest(int i, int j) {
        for (int axis = 0; axis < AXES; axis++) {
            if (earliest[i][axis] + side[i][axis] <= earliest[j][axis]
                    || earliest[j][axis] + side[j][axis] <= earliest[i][axis]) {
                return false;
            }
        }
        return true;
    }

    /** States that one comes before the other; false when some unit has no place left. */
    boolean precede(int first, int second, int axis) {
        before[first][second][axis] = true;
        return pushForward(first, second, axis) && pullBack(first, second, axis);
    }

    Placement placement(int piece, Sku sku) {
        return new Placement(
                sku,
                new Sides(side[piece][0], side[piece][1], side[piece][2]),
                new Placement.Spot(earliest[piece][0], earliest[piece][1], earliest[piece][2]),
                Placement.Count.ONE);
    }

    private boolean pushForward(int first, int second, int axis) {
        int from = earliest[first][axis] + side[first][axis];
        if (from <= earliest[second][axis]) {
            return true;
        }
        earliest[second][axis] = from;
        if (from > latest[second][axis]) {
            return false;
        }
        for (int next = 0; next < before.length; next++) {
            if (before[second][next][axis] && !pushForward(second, next, axis)) {
                return false;
            }
        }
        return true;
    }

    private boolean pullBack(int first, int second, int axis) {
        int until = latest[second][axis] - side[first][axis];
        if (until >= latest[first][axis]) {
            return true;
        }
        latest[first][axis] = until;
        if (until < earliest[first][axis]) {
            return false;
        }
        for (int previous = 0; previous < before.length; previous++) {
            if (before[previous][first][axis] && !pullBack(previous, first, axis)) {
                return false;
            }
        }
        return true;
    }

    private static int[][] copyOf(int[][] rows) {
        int[][] copy = new int[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    private static boolean[][] copyOf(boolean[][] rows) {
        boolean[][] copy = new boolean[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }
}
