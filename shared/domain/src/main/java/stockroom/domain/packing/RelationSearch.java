package stockroom.domain.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a few units lie together in one box: exact, for no packing is left out.
 *
 * <p>Two cuboids that don't overlap are apart along one axis, one before the other. So a packing is a way to turn each unit, and for each pair
 * one of six relations; and relations hold in a box when along each axis no chain of them is longer than the box. Units are added one by one;
 * of pairs that still overlap at their earliest places, the one with the fewest relations left is decided first. This is how Martello, Pisinger,
 * Vigo, den Boef and Korst search general packings (Algorithm 864, ACM TOMS 33(1), 2007). Placing at corners only, as earlier searches
 * did, misses packings that no robot could load (den Boef et al., Operations Research 53(4), 2005).
 */
final class RelationSearch {
    /** What is known when the search ends. */
    enum End {
        FOUND,
        IMPOSSIBLE,
        OUT_OF_STEPS
    }

    private final int[] box;
    private final List<Goods> pieces;
    private final int[][][] turns;
    private final int[] turn;
    private final Steps steps;
    private Optional<Ranges> solution = Optional.empty();

    /** @param pieces units, equal ones side by side: it is enough to look at one order of them */
    RelationSearch(Sides box, List<Goods> pieces, Steps steps) {
        this.box = new int[] {box.x(), box.y(), box.z()};
        this.pieces = List.copyOf(pieces);
        this.turns = pieces.stream()
                .map(piece -> piece.sides().turned().stream()
                        .map(s -> new int[] {s.x(), s.y(), s.z()})
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
        this.turn = new int[pieces.size()];
        this.steps = steps;
    }

    End run() {
        if (withNext(0, new Ranges(pieces.size(), box))) {
            return End.FOUND;
        }
        return steps.isUsedUp() ? End.OUT_OF_STEPS : End.IMPOSSIBLE;
    }

    /** Where each unit lies, once it is found. */
    List<Placement> placements() {
        Ranges found = solution.orElseThrow();
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            placements.add(found.placement(i, pieces.get(i).sku()));
        }
        return placements;
    }

    private boolean withNext(int piece, Ranges ranges) {
        if (piece == pieces.size()) {
            solution = Optional.of(ranges);
            return true;
        }
        // Equal units may change places: the later one is turned as the earlier or further on in the list of turns.
        int first = isLikeTheOneBefore(piece) ? turn[piece - 1] : 0;
        for (turn[piece] = first; turn[piece] < turns[piece].length; turn[piece]++) {
            Ranges next = ranges.with(piece, turns[piece][turn[piece]]);
            if (next.isPossible(piece) && apart(piece, next)) {
                return true;
            }
        }
        return false;
    }

    /** Decides pairs among the units so far until none overlap, then goes on with the next unit. */
    private boolean apart(int last, Ranges ranges) {
        if (!steps.take(1)) {
            return false;
        }
        int fewest = Integer.MAX_VALUE;
        int one = -1;
        int other = -1;
        for (int j = 1; j <= last; j++) {
            for (int i = 0; i < j; i++) {
                if (ranges.isDecided(i, j)) {
                    continue;
                }
                int open = ranges.relationsLeft(i, j, backFrom(i, j));
                if (open == 0) {
                    return false;
                }
                if (open < fewest && (open == 1 || ranges.overlapAtEarliest(i, j))) {
                    fewest = open;
                    one = i;
                    other = j;
                }
            }
        }
        return one < 0 ? withNext(last + 1, ranges) : decide(one, other, last, ranges);
    }

    private boolean decide(int one, int other, int last, Ranges ranges) {
        int backFrom = backFrom(one, other);
        for (int axis = 0; axis < Ranges.AXES; axis++) {
            if (ranges.mayPrecede(one, other, axis)) {
                Ranges next = ranges.copy();
                if (next.precede(one, other, axis) && apart(last, next)) {
                    return true;
                }
            }
            if (axis >= backFrom && ranges.mayPrecede(other, one, axis)) {
                Ranges next = ranges.copy();
                if (next.precede(other, one, axis) && apart(last, next)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isLikeTheOneBefore(int piece) {
        return piece > 0
                && pieces.get(piece).sides().equals(pieces.get(piece - 1).sides());
    }

    /** The first axis along which the later unit may come before the earlier: of equal units turned alike, the one that begins further along x is called the later. */
    private int backFrom(int earlier, int later) {
        boolean alike = turn[earlier] == turn[later]
                && pieces.get(earlier).sides().equals(pieces.get(later).sides());
        return alike ? 1 : 0;
    }
}
