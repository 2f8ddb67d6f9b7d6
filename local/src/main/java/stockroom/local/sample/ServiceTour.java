package stockroom.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stockroom.domain.ordering.CallResult;
import stockroom.domain.ordering.OrderStatus;
import stockroom.local.LocalApi;
import stockroom.local.StillToDo;

/** Lives the sample's days with clients who pay, fail to pay or don't answer, and with two operators who work off the queue. */
public final class ServiceTour {
    private static final int DAYS = 20;
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final ShopClient shop;
    private final PrintStream out;
    private final StillToDo left;
    private final SamplePlan plan;
    private final SampleCalendar calendar;
    private final LocalDate lastDay;
    private final Instant lastEvening;

    private ServiceTour(SampleSize size, ShopClient shop, PrintStream out, StillToDo left) {
        this.shop = shop;
        this.out = out;
        this.left = left;
        this.plan = SamplePlan.of(size);
        this.calendar = SampleCalendar.keepingWeekdays(shop.now());
        LocalDate firstDay = calendar.date(plan.steps().get(0).until());
        this.lastDay = firstDay.plusDays(DAYS - 1);
        this.lastEvening = lastDay.atTime(EVENING).atZone(SampleCalendar.ZONE).toInstant();
    }

    /**
     * Runs on an empty shop.
     *
     * @param left is told what is still to come
     * @return whether the audit is clean
     * @throws SampleFailed when the shop answers what it never should
     */
    public static TourEnding run(SampleSize size, LocalApi where, PrintStream out, StillToDo left) {
        return new ServiceTour(size, new ShopClient(where), out, left).run();
    }

    private TourEnding run() {
        long started = System.nanoTime();
        OrderDesk desk = new OrderDesk(shop, calendar, new MadeUpClients(plan.orders()), MadeUpTerms::leftAlone);
        ServiceRound round = new ServiceRound(
                shop, desk, calendar.instant(plan.steps().get(0).until().minusHours(1)), this::isLiving);
        SampleShop sample = new SampleShop(plan, shop, out);
        shop.owner("PUT", "/staff/settings", ShopClient.object().put("autoConfirm", "PAID"))
                .good();
        sample.live(calendar, desk, MadeUpTrade::plain, round);
        // A sample of fewer days ends before its last deferred payment is asked about.
        round.until(lastEvening);
        shop.clock(lastEvening);
        left.is("the table, the audit");
        shop.settle();
        sample.printRows(desk);
        ServiceTable.ofOrders(orders()).forEach(out::println);
        ServiceTable.ofTasks(round.tasksSeen(), Pages.items(shop, "/staff/tasks", ""))
                .forEach(out::println);
        ServiceTable.counts("Providers said", round.providers().said()).forEach(out::println);
        ServiceTable.counts("Calls by result", calls(round.operators())).forEach(out::println);
        ServiceTable.ofMessages(shop.caught("/mail"), shop.caught("/sms")).forEach(out::println);
        JsonNode audit = sample.printAudit();
        out.printf(
                "Tour of %,d s with %,d requests.%n",
                Duration.ofNanos(System.nanoTime() - started).toSeconds(), shop.requests());
        left.isDone();
        return audit.path("ok").asBoolean() ? TourEnding.WHOLE : TourEnding.BROKEN;
    }

    private void isLiving(LocalDate day) {
        left.is("the days from " + day + " to " + lastDay + ", the table, the audit");
    }

    private List<JsonNode> orders() {
        List<JsonNode> orders = new ArrayList<>();
        for (OrderStatus status : OrderStatus.shown()) {
            Pages.each(shop, "/staff/orders", "status=" + status, orders::add);
        }
        return orders;
    }

    private static Map<CallResult, Integer> calls(List<Operator> operators) {
        Map<CallResult, Integer> all = new TreeMap<>();
        operators.forEach(
                operator -> operator.calls().forEach((result, count) -> all.merge(result, count, Integer::sum)));
        return all;
    }
}
