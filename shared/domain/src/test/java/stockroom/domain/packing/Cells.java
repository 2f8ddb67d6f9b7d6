package stockroom.domain.packing;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether units fit in a box of at most 64 cells, by trying every place of every unit turned in every way: a bit a cell. With whole sides it is enough to
 * try whole places: any packing can be pushed into the corner until every unit touches another or a wall.
 */
final class Cells {
    private Cells() {}

    static boolean hold(Sides box, List<Sides> units) {
        return from(0, 0L, units.stream().map(u -> masks(box, u)).toList());
    }

    private static boolean from(int unit, long taken, List<List<Long>> masks) {
        return unit == masks.size()
                || masks.get(unit).stream()
                        .anyMatch(mask -> (mask & taken) == 0 && from(unit + 1, taken | mask, masks));
    }

    private static List<Long> masks(Sides box, Sides unit) {
        List<Long> masks = new ArrayList<>();
        int[] s = {unit.x(), unit.y(), unit.z()};
        int[][] turns = {
            {s[0], s[1], s[2]},
            {s[0], s[2], s[1]},
            {s[1], s[0], s[2]},
            {s[1], s[2], s[0]},
            {s[2], s[0], s[1]},
            {s[2], s[1], s[0]}
        };
        for (int[] t : turns) {
            for (int x = 0; x + t[0] <= box.x(); x++) {
                for (int y = 0; y + t[1] <= box.y(); y++) {
                    for (int z = 0; z + t[2] <= box.z(); z++) {
                        masks.add(mask(box, x, y, z, t));
                    }
                }
            }
        }
        return masks.stream().distinct().toList();
    }

    private static long mask(Sides box, int x, int y, int z, int[] t) {
        long mask = 0;
        for (int i = x; i < x + t[0]; i++) {
            for (int j = y; j < y + t[1]; j++) {
                for (int k = z; k < z + t[2]; k++) {
                    mask |= 1L << ((i * box.y() + j) * box.z() + k);
                }
            }
        }
        return mask;
    }
}
