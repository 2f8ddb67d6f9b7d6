package stockroom.domain.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Sku;

/** Never a box that doesn't hold the goods (R10): every packing of thousands of random orders is checked unit by unit. */
class RandomOrdersTest {
    private static final int SMALL_ORDERS = 2_000;
    private static final int LARGE_ORDERS = 500;

    @Test
    void small_orders_are_held_by_their_boxes() {
        Random random = new Random(10);
        int proved = 0;
        for (int i = 0; i < SMALL_ORDERS; i++) {
            Packing packing = checked(order(random, 1 + random.nextInt(4), 2), boxes(random));
            proved += packing.proof() == Packing.Proof.SMALLEST ? 1 : 0;
        }
        assertThat(proved).isGreaterThan(SMALL_ORDERS / 3);
    }

    @Test
    void large_orders_are_held_by_their_boxes() {
        Random random = new Random(11);
        for (int i = 0; i < LARGE_ORDERS; i++) {
            checked(order(random, 3 + random.nextInt(10), 8), boxes(random));
        }
    }

    @Property(tries = 500)
    void whatever_is_ordered_is_held_by_its_boxes(
            @ForAll("orders") List<Goods> goods, @ForAll("shops") List<Box> boxes) {
        checked(goods, boxes);
    }

    /** With one cell a millimetre, trying every place and every way to part the units says which boxes are the fewest and smallest. */
    @Test
    void R10_the_boxes_of_a_small_order_are_those_that_trying_everything_finds() {
        Random random = new Random(12);
        List<Box> boxes = List.of(
                box("8", 2, 2, 2),
                box("12", 3, 2, 2),
                box("18", 3, 3, 2),
                box("24", 4, 3, 2),
                box("27", 3, 3, 3),
                box("48", 4, 4, 3));
        for (int i = 0; i < 400; i++) {
            List<Sides> units = IntStream.range(0, 2 + random.nextInt(3))
                    .mapToObj(u -> new Sides(1 + random.nextInt(3), 1 + random.nextInt(3), 1 + random.nextInt(3)))
                    .toList();
            List<Goods> goods = IntStream.range(0, units.size())
                    .mapToObj(u -> new Goods(Sku.of("A" + u), units.get(u), 1, 1))
                    .toList();
            Packing packing = checked(goods, boxes);
            assertThat(packing.proof()).isEqualTo(Packing.Proof.SMALLEST);
            assertThat(cost(packing.parcels().stream().map(Parcel::box).toList()))
                    .as("boxes of %s", units)
                    .isEqualTo(cheapest(units, boxes));
        }
    }

    /** Parcels count before volume: a box's volume is below a million here. */
    private static long cost(List<Box> used) {
        return used.stream().mapToLong(b -> 1_000_000 + b.inner().volumeMm3()).sum();
    }

    private static long cheapest(List<Sides> units, List<Box> boxes) {
        if (units.isEmpty()) {
            return 0;
        }
        long cheapest = Long.MAX_VALUE;
        for (int others = 0; others < 1 << units.size() - 1; others++) {
            List<Sides> together = new ArrayList<>(List.of(units.get(0)));
            List<Sides> rest = new ArrayList<>();
            for (int i = 1; i < units.size(); i++) {
                ((others & 1 << i - 1) != 0 ? together : rest).add(units.get(i));
            }
            Optional<Box> box =
                    boxes.stream().filter(b -> Cells.hold(b.inner(), together)).findFirst();
            if (box.isPresent()) {
                cheapest = Math.min(cheapest, cost(List.of(box.get())) + cheapest(rest, boxes));
            }
        }
        return cheapest;
    }

    @Provide
    Arbitrary<List<Goods>> orders() {
        Arbitrary<Goods> goods = Combinators.combine(
                        sides(300),
                        Arbitraries.integers().between(0, 4_000),
                        Arbitraries.integers().between(1, 12))
                .as((sides, grams, units) -> new Goods(Sku.of("A"), sides, grams, units));
        return goods.list().ofMinSize(1).ofMaxSize(12).map(list -> IntStream.range(0, list.size())
                .mapToObj(i -> new Goods(
                        Sku.of("A" + i),
                        list.get(i).sides(),
                        list.get(i).grams(),
                        list.get(i).units()))
                .toList());
    }

    @Provide
    Arbitrary<List<Box>> shops() {
        return Combinators.combine(sides(500), Arbitraries.integers().between(0, 20_000))
                .as((sides, grams) -> new Box("B", sides, 50, grams, "paper", 1))
                .list()
                .ofMaxSize(6);
    }

    private static Arbitrary<Sides> sides(int most) {
        Arbitrary<Integer> side = Arbitraries.integers().between(1, most);
        return Combinators.combine(side, side, side).as(Sides::new);
    }

    private static Packing checked(List<Goods> goods, List<Box> boxes) {
        Packing packing = new Packer(boxes).pack(goods).orElseThrow();
        PackingCheck.holds(packing, goods, boxes);
        return packing;
    }

    private static List<Goods> order(Random random, int articles, int units) {
        List<Goods> goods = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            Sides sides = new Sides(20 + random.nextInt(280), 20 + random.nextInt(200), 10 + random.nextInt(150));
            goods.add(new Goods(Sku.of("A" + i), sides, random.nextInt(2_000), 1 + random.nextInt(units)));
        }
        return goods;
    }

    private static List<Box> boxes(Random random) {
        return IntStream.range(0, 2 + random.nextInt(5))
                .mapToObj(i -> new Box(
                        "B" + i,
                        new Sides(150 + random.nextInt(450), 100 + random.nextInt(300), 80 + random.nextInt(300)),
                        100,
                        1_000 + random.nextInt(20_000),
                        "paper",
                        i))
                .toList();
    }

    private static Box box(String name, int x, int y, int z) {
        return new Box(name, new Sides(x, y, z), 0, 100, "none", 0);
    }
}
