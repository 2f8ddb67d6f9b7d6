package stockroom.domain.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Sku;

/** Up to six units a packing is exact (R10): what it says of boxes is what trying every place says. */
class ExactPackingTest {
    private static final long PLENTY = 10_000_000;

    @Test
    void six_units_lie_in_a_box_exactly_if_some_place_and_turn_of_each_says_so() {
        Random random = new Random(8);
        int held = 0;
        int refused = 0;
        for (int round = 0; round < 4_000; round++) {
            Sides box = round % 2 == 0 ? sides(random, 2, 3) : sides(random, 2, 4);
            List<Sides> units = IntStream.range(0, 3 + random.nextInt(round % 2 == 0 ? 4 : 2))
                    .mapToObj(i -> sides(random, 1, 3))
                    .toList();
            long volume = units.stream().mapToLong(Sides::volumeMm3).sum();
            if (volume > box.volumeMm3() || volume * 2 < box.volumeMm3()) {
                continue;
            }
            boolean possible = Cells.hold(box, units);
            RelationSearch.End end = new RelationSearch(box, pieces(units), new Steps(PLENTY)).run();
            assertThat(end)
                    .as("%s in %s", units, box)
                    .isEqualTo(possible ? RelationSearch.End.FOUND : RelationSearch.End.IMPOSSIBLE);
            held += possible ? 1 : 0;
            refused += possible ? 0 : 1;
        }
        assertThat(held).isGreaterThan(200);
        assertThat(refused).isGreaterThan(50);
    }

    @Test
    void a_packing_that_no_robot_could_load_is_found() {
        // Six bars around a hollow, each behind, under or beside the next: no unit can be the first at the corner's
        // side of all others.
        Sides box = new Sides(3, 3, 3);
        List<Sides> bars =
                IntStream.range(0, 6).mapToObj(i -> new Sides(1, 2, 2)).toList();
        assertThat(new RelationSearch(box, pieces(bars), new Steps(PLENTY)).run())
                .isEqualTo(RelationSearch.End.FOUND);
    }

    @Test
    void what_needs_more_steps_than_there_are_is_not_called_impossible() {
        List<Sides> units =
                IntStream.range(0, 6).mapToObj(i -> new Sides(5, 7, 11 + i)).toList();
        assertThat(new RelationSearch(new Sides(14, 15, 17), pieces(units), new Steps(3)).run())
                .isEqualTo(RelationSearch.End.OUT_OF_STEPS);
    }

    static List<Goods> pieces(List<Sides> sides) {
        List<Goods> pieces = new ArrayList<>();
        sides.stream()
                .sorted((a, b) -> Long.compare(b.volumeMm3(), a.volumeMm3()))
                .forEach(s -> pieces.add(new Goods(Sku.of("P" + pieces.size()), s, 1, 1)));
        return pieces;
    }

    private static Sides sides(Random random, int least, int most) {
        return new Sides(
                least + random.nextInt(most - least + 1),
                least + random.nextInt(most - least + 1),
                least + random.nextInt(most - least + 1));
    }
}
