package stockroom.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes the steps of a life, day by day: a line for each kind of thing that people do. */
final class Days {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration OPEN = Duration.ofHours(16);

    /** Acts of one busy moment come so close together that they meet inside the functions. */
    private static final Duration MOMENT = Duration.ofMillis(150);

    private static final Duration RUSH = Duration.ofMillis(400);

    private static final int BUSY_MOMENTS = 4;
    private static final int OVERTAKING = 100;

    private final Dice dice;
    private final ShopPlan plan;
    private final Instant start;
    private final Basket basket;
    private final List<Step> steps = new ArrayList<>();
    private final List<Wish> orders = new ArrayList<>();
    private final List<Moment> busy = new ArrayList<>();
    private Instant morning;

    /** A busy moment, when much of what happens is about one article. */
    private record Moment(Instant at, String sku) {}

    Days(Dice dice, ShopPlan plan, Instant start) {
        this.dice = dice;
        this.plan = plan;
        this.start = start;
        this.morning = start;
        this.basket = new Basket(dice, plan);
    }

    /** By time; of the same moment, as written. */
    List<Step> steps() {
        return steps.stream().sorted(Comparator.comparing(Step::at)).toList();
    }

    void add(int day) {
        morning = start.plus(DAY.multipliedBy(day)).plus(Duration.ofHours(1));
        busy.clear();
        for (int i = 0; i < BUSY_MOMENTS; i++) {
            Duration quarters = Duration.ofMinutes(15L * dice.between(1, 63));
            busy.add(new Moment(morning.plus(dice.inPercent(50) ? quarters : dice.upTo(OPEN)), basket.sku()));
        }
        times(plan.ordersADay(), this::order);
        times(0.4, this::rush);
        times(4, () -> step(this::count));
        times(0.7, () -> step(() -> new SetMinimum(place(), minimum())));
        times(1, () -> step(() -> new KeepRow(Terms.productPath(sku()), ShopPlan.article(dice, sku()))));
        times(1, () -> step(this::offer));
        times(0.3, () -> step(this::supplier));
        times(0.2, () -> step(() -> new KeepRow(Rows.SETTINGS, settings())));
        times(1.5, () -> step(() -> new RunByHand(dice.oneOf(List.of(RunByHand.Extent.values())))));
        times(0.7, () -> step(() -> new ResolveCase(dice.between(0, 20))));
        times(1.5, () -> step(() -> new FinishTask(dice.between(0, 20))));
        times(0.2, () -> step(this::importing));
    }

    private void times(double mean, Runnable each) {
        int count = dice.around(mean);
        for (int i = 0; i < count; i++) {
            each.run();
        }
    }

    private void step(Supplier<Act> act) {
        Instant at = moment();
        step(at, act.get());
    }

    private void step(Instant at, Act act) {
        steps.add(new Step(steps.size() + 1, at, act));
    }

    /** Whoever acts in a busy moment thinks of its article. */
    private Instant moment() {
        if (dice.inPercent(60)) {
            Moment moment = dice.oneOf(busy);
            basket.think(Optional.of(moment.sku()));
            return moment.at().plus(dice.upTo(MOMENT));
        }
        basket.think(Optional.empty());
        return morning.plus(dice.upTo(OPEN));
    }

    /** An order and what becomes of it. */
    private void order() {
        Instant at = moment();
        order(at, basket.wish(orders.size() + 1));
    }

    private void order(Instant at, Wish wish) {
        orders.add(wish);
        step(at, new PlaceOrder(wish, dice.between(1, 6)));
        if (dice.inPercent(8)) {
            step(at.plus(dice.upTo(dice.oneOf(List.of(MOMENT, DAY.multipliedBy(6))))), new PlaceOrder(wish, 2));
        }
        if (dice.inPercent(1)) {
            step(at.plus(dice.upTo(DAY)), new PlaceOrder(wish.withLines(basket.lines(wish.channel())), 2));
        }
        String key = wish.key();
        if (dice.inPercent(55)) {
            step(soonAfter(at), new ConfirmOrder(key));
        }
        if (dice.inPercent(18)) {
            Instant when = soonAfter(at);
            step(when, new CancelOrder(key, dice.oneOf(List.of(CancelOrder.By.values()))));
            if (dice.inPercent(30)) {
                step(when.plusMillis(dice.between(0, OVERTAKING)), new ConfirmOrder(key));
            }
        }
        while (dice.inPercent(22)) {
            edit(soonAfter(at), key);
        }
        if (dice.inPercent(50)) {
            payments(at, key);
        }
    }

    private void edit(Instant at, String key) {
        EditOrder edit = new EditOrder(
                key,
                dice.oneOf(List.of(EditOrder.Change.values())),
                dice.between(0, 9),
                basket.sku(),
                dice.between(1, 9),
                dice.upTo(dice.oneOf(List.of(MOMENT, Duration.ofMinutes(5)))));
        step(at, edit);
    }

    /** Early or late, in full or in parts, one of them reported twice. */
    private void payments(Instant at, String key) {
        int count = dice.oneOf(List.of(1, 1, 1, 2, 3));
        for (int i = 1; i <= count; i++) {
            int percent = count == 1 ? dice.oneOf(List.of(100, 100, 100, 99, 120)) : dice.oneOf(List.of(30, 50, 100));
            PayOrder payment = new PayOrder(key, "p" + i, percent);
            Instant when = soonAfter(at);
            step(when, payment);
            if (dice.inPercent(20)) {
                step(when.plus(dice.upTo(dice.oneOf(List.of(MOMENT, DAY)))), payment);
            }
        }
    }

    private Instant soonAfter(Instant at) {
        Duration span = dice.oneOf(List.of(Duration.ofSeconds(2), Duration.ofHours(1), DAY, DAY.multipliedBy(4)));
        Instant when = at.plus(dice.upTo(span));
        Optional<Instant> next =
                busy.stream().map(Moment::at).filter(each -> each.isAfter(at)).findFirst();
        return dice.inPercent(25) && next.isPresent() ? next.get().plus(dice.upTo(MOMENT)) : when;
    }

    /** Everybody wants one article at once (R5). */
    private void rush() {
        Instant at = moment();
        String sku = basket.sku();
        if (dice.inPercent(50)) {
            step(at.plus(dice.upTo(RUSH)), count());
        }
        int buyers = dice.between(4, 14);
        for (int i = 0; i < buyers; i++) {
            order(at.plus(dice.upTo(RUSH)), basket.rushing(orders.size() + 1, sku));
        }
    }

    private CountStock count() {
        return new CountStock(
                place(), "c" + steps.size(), dice.inPercent(25) ? 0 : dice.between(0, dice.oneOf(List.of(10, 60))));
    }

    private Optional<KnownStock.Minimum> minimum() {
        return dice.inPercent(30) ? Optional.empty() : Optional.of(Opening.minimum(dice));
    }

    private Act offer() {
        ShopPlan.Seller seller = dice.oneOf(plan.sellers());
        ObjectNode terms = ShopPlan.offer(dice, seller.currency());
        if (dice.inPercent(30)) {
            terms.put(
                    "validFrom",
                    morning.plus(DAY.multipliedBy(dice.between(-2, 6)))
                            .toString()
                            .substring(0, 10));
        }
        if (dice.inPercent(30)) {
            terms.put(
                    "validTo",
                    morning.plus(DAY.multipliedBy(dice.between(6, 12)))
                            .toString()
                            .substring(0, 10));
        }
        return new KeepRow(Terms.offerPath(seller.id(), sku()), terms);
    }

    private Act supplier() {
        ShopPlan.Seller seller = dice.oneOf(plan.sellers());
        return new KeepRow(Terms.supplierPath(seller.id()), ShopPlan.supplier(dice, seller.id(), seller.currency()));
    }

    private ObjectNode settings() {
        return Bodies.object()
                .put("buyOn", dice.oneOf(List.of("INTAKE", "COMMITTED")))
                .put("neverExceedTarget", dice.inPercent(50));
    }

    private ImportFile importing() {
        List<ObjectNode> rows = new ArrayList<>();
        if (dice.inPercent(50)) {
            plan.articles()
                    .forEach(article ->
                            rows.add(ShopPlan.article(dice, article.sku()).put("sku", article.sku())));
            return new ImportFile(ImportFile.Kind.PRODUCTS, rows);
        }
        String countId = "file" + steps.size();
        plan.articles()
                .forEach(article -> rows.add(Bodies.object()
                        .put("sku", article.sku())
                        .put("warehouse", dice.oneOf(plan.warehouses()).id())
                        .put("countId", countId)
                        .put("counted", dice.between(0, 40))
                        .put("reason", "stocktaking")));
        return new ImportFile(ImportFile.Kind.STOCK, rows);
    }

    private KnownStock.Place place() {
        return new KnownStock.Place(sku(), dice.oneOf(plan.warehouses()).id());
    }

    private String sku() {
        return basket.sku();
    }
}
