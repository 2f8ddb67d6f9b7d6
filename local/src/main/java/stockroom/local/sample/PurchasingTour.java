package stockroom.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stockroom.domain.ordering.OrderStatus;
import stockroom.local.LocalApi;
import stockroom.local.StillToDo;

/**
 * Lives the sample's days with sixty suppliers of different terms, and shows what every open order line waits for on the last
 * evening: it is served, pegged to a dated purchase order, or named by an exception.
 */
public final class PurchasingTour {
    private final ShopClient shop;
    private final PrintStream out;
    private final StillToDo left;
    private final SamplePlan plan;
    private final SampleCalendar calendar;
    private final LocalDate lastDay;

    private PurchasingTour(SampleSize size, ShopClient shop, PrintStream out, StillToDo left) {
        this.shop = shop;
        this.out = out;
        this.left = left;
        this.plan = SamplePlan.of(size);
        this.calendar = SampleCalendar.keepingWeekdays(shop.now());
        this.lastDay = calendar.date(plan.steps().get(plan.steps().size() - 1).until());
    }

    /**
     * Runs on an empty shop.
     *
     * @param left is told what is still to come
     * @throws SampleFailed when the shop answers what it never should
     */
    public static TourEnding run(SampleSize size, LocalApi where, PrintStream out, StillToDo left) {
        return new PurchasingTour(size, new ShopClient(where), out, left).run();
    }

    private TourEnding run() {
        long started = System.nanoTime();
        LocalDate firstDay = calendar.date(plan.steps().get(0).until());
        MadeUpTrades trades = MadeUpTrades.from(firstDay);
        OrderDesk desk = new OrderDesk(shop, calendar, new MadeUpClients(plan.orders()));
        BankTransfers transfers = new BankTransfers(desk, calendar, changedLater());
        PurchasingRound round = new PurchasingRound(shop, calendar, trades, transfers, firstDay, this::isLiving);
        SampleShop sample = new SampleShop(plan, shop, out);
        judgeOverbuyingByValue();
        sample.live(calendar, desk, trades::of, round);
        left.is("the table, the audit");
        transfers.rest(shop.now());
        shop.settle();
        sample.printRows(desk);
        sample.runConsolidation();
        shop.settle();
        List<Purchase> purchases = purchases();
        List<Case> cases =
                Pages.items(shop, Case.LIST, "").stream().map(Case::of).toList();
        LineAnswers answers = answers(purchases, cases);
        PurchasingTable.lines(lastDay, calendar, answers, purchases, cases).forEach(out::println);
        out.println("How that came: " + sentByClock(purchases, round.diary()) + ", " + round.diary() + ".");
        JsonNode audit = sample.printAudit();
        out.printf(
                "Tour of %,d s with %,d requests.%n",
                Duration.ofNanos(System.nanoTime() - started).toSeconds(), shop.requests());
        left.isDone();
        return answers.unanswered().isEmpty() && audit.path("ok").asBoolean() ? TourEnding.WHOLE : TourEnding.BROKEN;
    }

    private void isLiving(LocalDate day) {
        left.is("the days from " + day + " to " + lastDay + ", the table, the audit");
    }

    /** Of goods at a few pence each, ten times the need is soon bought: what a surplus costs says more about it (R36). */
    private void judgeOverbuyingByValue() {
        ObjectNode settings = ShopClient.object().putNull("overbuyFactor");
        settings.set("overbuyApproval", OrderBody.money(MadeUpBuyer.SURPLUS_WORTH_A_LOOK_PENCE));
        shop.owner("PUT", "/staff/settings", settings).good();
    }

    private static String sentByClock(List<Purchase> purchases, Diary diary) {
        long sent = purchases.stream().filter(order -> !order.isDraft()).count();
        return "%,d sent by their suppliers' clocks".formatted(sent - diary.count(Diary.Entry.SENT_BY_HAND));
    }

    private Set<String> changedLater() {
        return plan.steps().stream()
                .flatMap(step -> step.lowerings().stream())
                .map(lowering -> lowering.order().externalId())
                .collect(Collectors.toSet());
    }

    private List<Purchase> purchases() {
        List<Purchase> purchases = new ArrayList<>();
        Pages.each(shop, Purchase.LIST, "", read -> purchases.add(Purchase.of(read)));
        return purchases;
    }

    private LineAnswers answers(List<Purchase> purchases, List<Case> cases) {
        LineAnswers answers = new LineAnswers(lastDay, purchases, cases);
        Stream.of(OrderStatus.OPEN, OrderStatus.CONFIRMED)
                .forEach(status -> Pages.each(shop, "/staff/orders", "status=" + status, order -> ClientLine.of(order)
                        .forEach(answers::add)));
        return answers;
    }
}
