package stockroom.bench.meter;

import stockroom.bench.meter.MeteredShop.Schedule;
import stockroom.testkit.template.Template;
import stockroom.testkit.template.Trigger;

/**
 * What AWS would charge, in US dollars: counted requests times list prices. Only a function's duration is assumed, since no machine of ours is
 * Lambda; storage is left out: a thousand orders are about five megabytes, a fifth of a cent a month.
 */
public final class Bill {
    private static final double MINUTES_OF_A_MONTH = 365 * 24 * 60 / 12.0;
    private static final double DAYS_OF_A_MONTH = 365 / 12.0;
    private static final double RUN_MINUTES = 15;

    /** Assumed: what a request to DynamoDB takes from inside Lambda, and what the function's own work takes beside all of them. */
    private static final double SECONDS_A_REQUEST = 0.008;

    private static final double SECONDS_OF_WORK = 0.015;

    /** Three lines of Lambda's own and one of ours. */
    private static final double LOG_BYTES = 700;

    private static final double GB_OF_CONSOLIDATION = 2;

    /**
     * An event source mapping keeps five long polls of 20 s open. Source: <a
     * href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html">Lambda and SQS</a>.
     */
    private static final double POLLS_A_MINUTE = 5 * 3;

    /** As many as template.yaml has; a test compares. */
    static final int ALARMS = 24;

    private final MeteredShop shop;
    private final Template template;

    public Bill(MeteredShop shop, Template template) {
        this.shop = shop;
        this.template = template;
    }

    /** One order of three lines that are half in stock, until its demand stands in a draft: API, key, intake, event, a share of the run. */
    public double order(int ordersOfARun) {
        double orders = 0;
        for (int i = 0; i < ordersOfARun; i++) {
            Usage taking = shop.taking(shop.any("bill-" + ordersOfARun, 3), i);
            Usage relaying = shop.relaying();
            // The authorizer is an invocation of its own, with one of the requests.
            orders += Prices.API_REQUEST
                    + database(taking)
                    + invocations(2, taking.total(), 1)
                    + Prices.PUBLISH
                    + database(relaying)
                    + invocations(1, relaying.total(), 1);
        }
        Usage run = shop.tick(Schedule.DEMAND_CONSOLIDATION);
        Usage drafts = shop.relaying();
        Usage nothing = shop.tick(Schedule.DEMAND_CONSOLIDATION);
        double more = database(run)
                - database(nothing)
                + (run.total() - nothing.total()) * SECONDS_A_REQUEST * GB_OF_CONSOLIDATION * Prices.GB_SECOND
                + database(drafts)
                + drafts.count("updateItem") * Prices.PUBLISH
                + invocations(1, drafts.total(), 1);
        return (orders + more) / ordersOfARun;
    }

    /** A month in which nobody orders anything. */
    public double idleMonth() {
        double sweeps = MINUTES_OF_A_MONTH * (tick(Schedule.OUTBOX_SWEEP, 1) + tick(Schedule.DECISION_SWEEP, 1));
        double runs = MINUTES_OF_A_MONTH
                / RUN_MINUTES
                * (tick(Schedule.MIN_STOCK_CHECK, 1) + tick(Schedule.DEMAND_CONSOLIDATION, GB_OF_CONSOLIDATION));
        double nightly = DAYS_OF_A_MONTH * tick(Schedule.DEMAND_CONSOLIDATION, GB_OF_CONSOLIDATION);
        return sweeps + runs + nightly + polls() + alarms();
    }

    /** Of {@link #idleMonth}: the polling of queues. */
    public double polls() {
        long queues = template.functions().stream()
                .mapToLong(function -> function.triggers(Trigger.Messages.class).size())
                .sum();
        return queues * POLLS_A_MINUTE * MINUTES_OF_A_MONTH * Prices.QUEUE_REQUEST;
    }

    /** Of {@link #idleMonth}: the alarms. */
    public double alarms() {
        return ALARMS * Prices.ALARM_MONTH;
    }

    private double tick(Schedule schedule, double gigabytes) {
        Usage usage = shop.tick(schedule);
        return Prices.SCHEDULED + database(usage) + invocations(1, usage.total(), gigabytes);
    }

    private static double database(Usage usage) {
        return usage.reads() * Prices.READ_UNIT + usage.writes() * Prices.WRITE_UNIT;
    }

    private static double invocations(int count, int requests, double gigabytes) {
        double seconds = count * SECONDS_OF_WORK + requests * SECONDS_A_REQUEST;
        return count * (Prices.INVOCATION + LOG_BYTES / (1 << 30) * Prices.LOG_GB)
                + seconds * gigabytes * Prices.GB_SECOND;
    }
}
