package stockroom.bench;

import java.util.List;
import java.util.stream.IntStream;
import stockroom.bench.packing.ExtremePoints;
import stockroom.bench.packing.RandomOrders;
import stockroom.domain.packing.Box;
import stockroom.domain.packing.Goods;
import stockroom.domain.packing.Packer;
import stockroom.domain.packing.Packing;
import stockroom.domain.packing.Parcel;
import stockroom.domain.packing.Sides;

/** Boxes used and how full they are, against a published heuristic on the same orders. Counted, so the same everywhere but for the time. */
final class PackingBench implements Bench {
    private static final long SEED = 7;
    private static final double LITRE = 1e6;
    private static final double MILLION = 1e6;
    private static final double PERCENT = 100;

    /** Orders of so many articles, of so many units each at most. */
    private record Kind(String name, int orders, int articles, int mostUnits) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("1–3 articles of 1–2 units", 500, 3, 2),
            new Kind("up to 6 articles of 1 unit", 500, 6, 1),
            new Kind("up to 12 articles of 1–3 units", 300, 12, 3),
            new Kind("up to 40 articles of 1–4 units", 100, 40, 4),
            new Kind("3 articles of up to 100 units", 50, 3, 100),
            new Kind("1,000 articles of 1 unit", 3, 1_000, 1));

    @Override
    public List<String> headings() {
        return List.of(
                "orders",
                "units an order",
                "proved smallest",
                "parcels",
                "extreme points: parcels",
                "litres of boxes",
                "extreme points: litres",
                "filled",
                "extreme points: filled",
                "ms an order",
                "extreme points: ms");
    }

    @Override
    public List<List<String>> rows() {
        // Once for the compiler, once for the table.
        KINDS.stream().limit(4).forEach(this::row);
        return KINDS.stream().map(this::row).toList();
    }

    private List<String> row(Kind kind) {
        RandomOrders random = new RandomOrders(SEED);
        boolean all = kind.orders() < 10;
        List<List<Goods>> orders = IntStream.range(0, kind.orders())
                .mapToObj(i -> random.next(all ? kind.articles() : 1 + i % kind.articles(), kind.mostUnits()))
                .toList();
        Packer packer = new Packer(RandomOrders.BOXES);
        ExtremePoints other = new ExtremePoints(RandomOrders.BOXES);

        long begin = System.nanoTime();
        List<Packing> ours =
                orders.stream().map(o -> packer.pack(o).orElseThrow()).toList();
        long between = System.nanoTime();
        List<Box> theirs = orders.stream()
                .flatMap(o -> other.pack(RandomOrders.units(o)).stream())
                .toList();
        long end = System.nanoTime();

        List<Box> boxes = ours.stream()
                .flatMap(p -> p.parcels().stream())
                .map(Parcel::box)
                .toList();
        long units =
                orders.stream().flatMap(List::stream).mapToLong(Goods::units).sum();
        double goods = orders.stream()
                .flatMap(List::stream)
                .mapToDouble(g -> (double) g.units() * g.sides().volumeMm3())
                .sum();
        long proved =
                ours.stream().filter(p -> p.proof() == Packing.Proof.SMALLEST).count();
        return List.of(
                kind.orders() + " of " + kind.name(),
                Figures.oneDigit((double) units / kind.orders()),
                Figures.whole(proved),
                Figures.whole(boxes.size()),
                Figures.whole(theirs.size()),
                Figures.whole(Math.round(volume(boxes) / LITRE)),
                Figures.whole(Math.round(volume(theirs) / LITRE)),
                Figures.whole(Math.round(PERCENT * goods / volume(boxes))) + " %",
                Figures.whole(Math.round(PERCENT * goods / volume(theirs))) + " %",
                Figures.oneDigit((between - begin) / MILLION / kind.orders()),
                Figures.oneDigit((end - between) / MILLION / kind.orders()));
    }

    private static double volume(List<Box> boxes) {
        return boxes.stream().map(Box::inner).mapToLong(Sides::volumeMm3).sum();
    }
}
