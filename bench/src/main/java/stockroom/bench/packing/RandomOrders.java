package stockroom.bench.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import stockroom.domain.measure.Sku;
import stockroom.domain.packing.Box;
import stockroom.domain.packing.Goods;
import stockroom.domain.packing.Sides;

/** Made-up orders from one seed: parcels, books and tubes, each of which fits the largest box. */
public final class RandomOrders {
    /** Six made-up boxes from 3 to 60 litres. */
    public static final List<Box> BOXES = List.of(
            box("XS", 200, 150, 100, 5_000),
            box("S", 300, 200, 120, 10_000),
            box("M", 350, 250, 180, 15_000),
            box("L", 400, 300, 250, 20_000),
            box("XL", 450, 350, 300, 25_000),
            box("XXL", 500, 400, 300, 30_000));

    private static final int HEAVIEST = 900;

    private final Random random;

    public RandomOrders(long seed) {
        this.random = new Random(seed);
    }

    /** An order of so many articles, each of 1 to {@code mostUnits} units. */
    public List<Goods> next(int articles, int mostUnits) {
        return IntStream.range(0, articles)
                .mapToObj(i -> new Goods(
                        Sku.of("A" + i), sides(), 1 + random.nextInt(HEAVIEST), 1 + random.nextInt(mostUnits)))
                .toList();
    }

    public static List<ExtremePoints.Unit> units(List<Goods> goods) {
        List<ExtremePoints.Unit> units = new ArrayList<>();
        goods.forEach(g -> {
            for (int i = 0; i < g.units(); i++) {
                units.add(new ExtremePoints.Unit(g.sides(), g.grams()));
            }
        });
        return units;
    }

    private Sides sides() {
        int kind = random.nextInt(3);
        if (kind == 0) {
            return new Sides(between(60, 240), between(50, 180), between(40, 140));
        }
        return kind == 1
                ? new Sides(between(140, 300), between(100, 220), between(10, 50))
                : new Sides(between(150, 400), between(30, 90), between(30, 90));
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private static Box box(String name, int x, int y, int z, int maxGrams) {
        return new Box(name, new Sides(x, y, z), 0, maxGrams, "", 0);
    }
}
