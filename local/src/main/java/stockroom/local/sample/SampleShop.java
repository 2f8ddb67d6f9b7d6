package stockroom.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import stockroom.local.LocalApi;

/** Fills a running, empty shop with the sample through its own HTTP API, then lets it buy and shows what it would order. */
public final class SampleShop {
    private final SamplePlan plan;
    private final ShopClient shop;
    private final PrintStream out;
    private final Progress progress;

    SampleShop(SamplePlan plan, ShopClient shop, PrintStream out) {
        this.plan = plan;
        this.shop = shop;
        this.out = out;
        this.progress = new Progress(out);
    }

    /**
     * Lives through the sample's days; afterwards the shop's clock shows the evening of today, or the real time where that is later.
     *
     * @throws SampleFailed when the shop answers what it never should
     */
    public static void load(SampleSize size, LocalApi where, PrintStream out) {
        new SampleShop(SamplePlan.of(size), new ShopClient(where), out).load();
    }

    private void load() {
        long started = System.nanoTime();
        Instant today = shop.now();
        SampleCalendar calendar = SampleCalendar.endingToday(today);
        OrderDesk desk = new OrderDesk(shop, calendar, new MadeUpClients(plan.orders()));
        live(calendar, desk, MadeUpTrade::plain, DailyRound.NONE);
        if (shop.now().isBefore(today)) {
            shop.clock(today);
        }
        shop.settle();
        printRows(desk);
        runConsolidation();
        new Drafts(shop).printTo(out);
        printAudit();
        out.printf(
                "Sample loaded in %,d s with %,d requests.%n",
                Duration.ofNanos(System.nanoTime() - started).toSeconds(), shop.requests());
    }

    /**
     * Opens the shop and lives through the plan's days; the clock shows the last hour then.
     *
     * @param trade how the suppliers do business
     * @param round what others than the clients do
     */
    void live(SampleCalendar calendar, OrderDesk desk, Function<MadeUpSupplier, MadeUpTrade> trade, DailyRound round) {
        out.printf(
                "Sample shop: %,d rows of real invoices (Chen, D. (2015), Online Retail, UCI, CC BY 4.0);%n"
                        + "  stock, suppliers, purchase prices, sizes and people are made up.%n",
                plan.rows().size());
        shop.clock(calendar.instant(plan.steps().get(0).until().minusHours(2)));
        new OpenShop(shop, progress).with(plan.articles().values(), trade);
        new LivedDays(plan, shop, calendar, desk, round, progress).live();
    }

    void printRows(OrderDesk desk) {
        RowTable.lines(plan.ledger(), plan.rows()).forEach(out::println);
        out.printf(
                "  %,d of %,d sale invoices are orders (%.1f %%); the shop's totals of them add up to GBP %s.%n",
                desk.count(),
                plan.saleInvoices(),
                100.0 * desk.count() / plan.saleInvoices(),
                Pounds.of(desk.takingsPence()));
    }

    /** Twice: what is left to do after the schedules' own runs, and everything from nothing, which must change no draft. */
    void runConsolidation() {
        Jobs jobs = new Jobs(shop);
        JsonNode marked = jobs.result(shop.owner("POST", "/staff/consolidation-runs", ShopClient.object()));
        JsonNode full = jobs.result(shop.owner(
                "POST", "/staff/consolidation-runs", ShopClient.object().put("full", true)));
        out.println("Consolidation of what changed:     " + figures(marked));
        out.println("Consolidation of every open order: " + figures(full));
    }

    private static String figures(JsonNode run) {
        return "%,d articles, %,d purchase orders, %,d lines, %,d exceptions; %,d ms; requests %s"
                .formatted(
                        run.path("skus").asLong(),
                        run.path("purchaseOrders").asLong(),
                        run.path("lines").asLong(),
                        run.path("exceptions").asLong(),
                        run.path("durationMs").asLong(),
                        run.path("requests"));
    }

    JsonNode printAudit() {
        JsonNode audit = new Jobs(shop).result(shop.owner("GET", "/staff/audit", ShopClient.object()));
        out.printf(
                "Audit: %s; %s checked, %d violations, %d unfinished decisions.%n",
                audit.path("ok").asBoolean() ? "clean" : "NOT CLEAN, see GET /staff/audit",
                audit.path("checked"),
                audit.path("violations").size(),
                audit.path("unfinished").size());
        return audit;
    }
}
