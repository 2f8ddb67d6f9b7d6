package stockroom.domain.packing;

import java.util.ArrayList;
import java.util.List;

/**
 * What is still empty in a box, as all largest cuboids that are empty; they overlap. Arrays of six: where each begins and ends along x, y and z. It is the innermost loop of packing.
 */
final class Spaces {
    private static final int AXES = 3;

    /** More are not looked after: the smallest are forgotten, which wastes room and is never wrong. */
    private static final int MOST = 80;

    private List<int[]> spaces = new ArrayList<>();
    private final int shortest;
    private final Steps steps;

    /** @param shortest the shortest side of anything that may come; narrower spaces are of no use */
    Spaces(Sides box, int shortest, Steps steps) {
        this.shortest = shortest;
        spaces.add(new int[] {0, 0, 0, box.x(), box.y(), box.z()});
        this.steps = steps;
    }

    boolean isEmpty() {
        return spaces.isEmpty();
    }

    /** The one that begins first along the axes in this order: goods are laid layer upon layer. */
    int[] first(int[] axes) {
        int[] first = spaces.get(0);
        for (int[] space : spaces) {
            if (precedes(space, first, axes)) {
                first = space;
            }
        }
        steps.take(spaces.size());
        return first;
    }

    void forget(int[] space) {
        spaces.remove(space);
    }

    /** Takes a block out of what is empty. @param block begins and ends as a space does */
    void fill(int[] block) {
        List<int[]> rest = new ArrayList<>();
        List<int[]> cut = new ArrayList<>();
        for (int[] space : spaces) {
            if (overlap(space, block)) {
                cut(space, block, cut);
            } else {
                rest.add(space);
            }
        }
        steps.take(spaces.size() + (long) cut.size() * (rest.size() + cut.size()));
        // What was not cut was largest before and still is; only the cuts may lie in something else.
        int whole = rest.size();
        for (int i = 0; i < cut.size(); i++) {
            if (!liesWithin(cut.get(i), rest.subList(0, whole)) && !liesWithinAnother(i, cut)) {
                rest.add(cut.get(i));
            }
        }
        if (rest.size() > MOST) {
            rest.sort((one, other) -> Long.compare(volume(other), volume(one)));
            rest = new ArrayList<>(rest.subList(0, MOST));
        }
        spaces = rest;
    }

    private void cut(int[] space, int[] block, List<int[]> cut) {
        for (int axis = 0; axis < AXES; axis++) {
            if (block[axis] - space[axis] >= shortest) {
                int[] part = space.clone();
                part[axis + AXES] = block[axis];
                cut.add(part);
            }
            if (space[axis + AXES] - block[axis + AXES] >= shortest) {
                int[] part = space.clone();
                part[axis] = block[axis + AXES];
                cut.add(part);
            }
        }
    }

    private static boolean liesWithin(int[] part, List<int[]> others) {
        for (int[] other : others) {
            if (within(part, other)) {
                return true;
            }
        }
        return false;
    }

    /** Of two that are equal, the first one stays. */
    private static boolean liesWithinAnother(int index, List<int[]> cut) {
        for (int i = 0; i < cut.size(); i++) {
            if (i != index
                    && within(cut.get(index), cut.get(i))
                    && (i < index || !within(cut.get(i), cut.get(index)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(int[] part, int[] whole) {
        for (int axis = 0; axis < AXES; axis++) {
            if (part[axis] < whole[axis] || part[axis + AXES] > whole[axis + AXES]) {
                return false;
            }
        }
        return true;
    }

    private static boolean overlap(int[] one, int[] other) {
        for (int axis = 0; axis < AXES; axis++) {
            if (one[axis + AXES] <= other[axis] || other[axis + AXES] <= one[axis]) {
                return false;
            }
        }
        return true;
    }

    private static boolean precedes(int[] one, int[] other, int[] axes) {
        for (int axis : axes) {
            if (one[axis] != other[axis]) {
                return one[axis] < other[axis];
            }
        }
        return volume(one) > volume(other);
    }

    private static long volume(int[] space) {
        return (long) (space[3] - space[0]) * (space[4] - space[1]) * (space[5] - space[2]);
    }
}
