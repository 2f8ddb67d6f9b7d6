package stockroom.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes the steps of a life, day by day: a line for each kind of thing that people do. */
final class Days {
    private static final List<String> OPERATORS = List.of("Iryna", "Olha", "Petro");
    private static final Duration DAY = Duration.ofDays(1);

    private final Dice dice;
    private final ShopPlan plan;
    private final Instant start;
    private final Basket basket;
    private final Agenda agenda;
    private final Fates fates;
    private final Dealings dealings;
    private Instant morning;

    Days(Dice dice, ShopPlan plan, Instant start) {
        this.dice = dice;
        this.plan = plan;
        this.start = start;
        this.morning = start;
        this.basket = new Basket(dice, plan);
        this.agenda = new Agenda(dice, basket);
        this.fates = new Fates(dice, basket, agenda);
        this.dealings = new Dealings(dice, agenda);
    }

    List<Step> steps() {
        return agenda.steps();
    }

    void add(int day) {
        morning = start.plus(DAY.multipliedBy(day)).plus(Duration.ofHours(1));
        agenda.turn(morning);
        times(plan.ordersADay(), fates::order);
        times(0.4, () -> fates.rush(this::count));
        times(0.3, fates::lastOrders);
        times(0.08, fates::outage);
        times(4, () -> step(() -> count(sku())));
        times(0.7, () -> step(() -> new SetMinimum(place(sku()), minimum())));
        times(1, () -> step(() -> new KeepRow(Terms.productPath(sku()), ShopPlan.article(dice, sku()))));
        times(1, () -> step(this::offer));
        times(0.3, () -> step(this::supplier));
        times(0.2, () -> step(() -> new KeepRow(Rows.SETTINGS, settings())));
        times(0.4, () -> step(this::rate));
        times(1.5, () -> step(() -> new RunByHand(dice.oneOf(List.of(RunByHand.Extent.values())))));
        times(1.5, () -> step(this::editDraft));
        times(0.7, () -> step(() -> new ResolveCase(dice.between(0, 20))));
        times(1.5, () -> step(() -> new FinishTask(dice.between(0, 20))));
        times(0.2, () -> step(this::importing));
        times(1.5, dealings::sending);
        times(2.5, dealings::receipt);
        times(1, dealings::answer);
        times(1, dealings::page);
        times(0.2, dealings::knock);
        times(0.3, dealings::ending);
        times(0.7, () -> step(this::deadLetters));
        times(2, this::operators);
    }

    private void times(double mean, Runnable each) {
        int count = dice.around(mean);
        for (int i = 0; i < count; i++) {
            each.run();
        }
    }

    private void step(Supplier<Act> act) {
        Instant at = agenda.moment();
        agenda.add(at, act.get());
    }

    private CountStock count(String sku) {
        return new CountStock(
                place(sku),
                "c" + agenda.number(),
                dice.inPercent(25) ? 0 : dice.between(0, dice.oneOf(List.of(10, 60))));
    }

    private Optional<KnownStock.Minimum> minimum() {
        return dice.inPercent(30)
                ? Optional.empty()
                : Optional.of(new KnownStock.Minimum(Opening.minimum(dice).usual(), seasons()));
    }

    /** Now and then a season that begins within two weeks, most often of a higher minimum (R52). */
    private List<KnownStock.Season> seasons() {
        if (dice.inPercent(60)) {
            return List.of();
        }
        LocalDate from = day(dice.between(-3, 14));
        int units = dice.between(0, 30);
        KnownStock.Level level = new KnownStock.Level(units, units + dice.between(0, 20));
        return List.of(new KnownStock.Season(from, from.plusDays(dice.between(0, 9)), level));
    }

    private KeepRow rate() {
        int hundredths = dice.between(4000, 4800);
        return new KeepRow(
                Terms.ratePath(ShopPlan.FOREIGN, day(dice.between(-3, 3))),
                Bodies.object().put("rate", hundredths / 100 + "." + (10 + hundredths % 90)));
    }

    private LocalDate day(int fromToday) {
        return morning.atZone(ZoneOffset.UTC).toLocalDate().plusDays(fromToday);
    }

    /** Several operators ask for work at once (R25). */
    private void operators() {
        Instant at = agenda.moment();
        for (int i = dice.between(1, OPERATORS.size()); i > 0; i--) {
            TakeNext next = new TakeNext(dice.oneOf(OPERATORS), dice.oneOf(List.of(TakeNext.Then.values())));
            agenda.add(at.plus(dice.upTo(Agenda.MOMENT)), next);
        }
    }

    private WorkOffDeadLetters deadLetters() {
        return new WorkOffDeadLetters(dice.oneOf(List.of(WorkOffDeadLetters.Manner.values())), dice.between(0, 20));
    }

    private Act offer() {
        ShopPlan.Seller seller = dice.oneOf(plan.sellers());
        ObjectNode terms = SellerTerms.offer(dice, seller.currency());
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

    private EditDraft editDraft() {
        return new EditDraft(dice.oneOf(List.of(EditDraft.Change.values())), dice.between(0, 20), dice.between(1, 12));
    }

    private Act supplier() {
        ShopPlan.Seller seller = dice.oneOf(plan.sellers());
        return new KeepRow(Terms.supplierPath(seller.id()), SellerTerms.supplier(dice, seller.id(), seller.currency()));
    }

    private ObjectNode settings() {
        ObjectNode settings = Bodies.object()
                .put("buyOn", dice.oneOf(List.of("INTAKE", "COMMITTED")))
                .put("neverExceedTarget", dice.inPercent(50));
        Opening.limits(dice, settings);
        return settings;
    }

    private ImportFile importing() {
        List<ObjectNode> rows = new ArrayList<>();
        if (dice.inPercent(50)) {
            plan.articles()
                    .forEach(article ->
                            rows.add(ShopPlan.article(dice, article.sku()).put("sku", article.sku())));
            return new ImportFile(ImportFile.Kind.PRODUCTS, rows);
        }
        String countId = "file" + agenda.number();
        plan.articles()
                .forEach(article -> rows.add(Bodies.object()
                        .put("sku", article.sku())
                        .put("warehouse", dice.oneOf(plan.warehouses()).id())
                        .put("countId", countId)
                        .put("counted", dice.between(0, 40))
                        .put("reason", "stocktaking")));
        return new ImportFile(ImportFile.Kind.STOCK, rows);
    }

    private KnownStock.Place place(String sku) {
        return new KnownStock.Place(sku, dice.oneOf(plan.warehouses()).id());
    }

    private String sku() {
        return basket.sku();
    }
}
