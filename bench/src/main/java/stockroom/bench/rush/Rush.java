package stockroom.bench.rush;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import stockroom.dynamodb.Pause;

/**
 * Orders for one article, whose stock lies in one row or in several. The model: a transaction holds its row from prepare to commit, and another
 * that comes meanwhile is cancelled at once and pays its write units all the same; it is then retried as {@code Transactor} does it. Sources:
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html">conflict handling</a>; the two phases: Idziorek et al.,
 * <a href="https://www.usenix.org/conference/atc23/presentation/idziorek">Distributed Transactions at Scale in Amazon DynamoDB</a>, 2023.
 *
 * @param ordersPerSecond on average, at random moments
 * @param seconds that the rush lasts
 * @param rows that the article's stock is split into; each order takes one at random
 */
public record Rush(int ordersPerSecond, int seconds, int rows) {
    /** Assumed: how long a row is held; ten milliseconds is what a transaction of seven items takes as a whole. */
    public static final double HELD_MILLIS = 10;

    /** As often as {@code Transactor} tries before it gives up and the storefront is told 503. */
    private static final int ATTEMPTS = 8;

    private static final long SEED = 42;
    private static final double MILLIS = 1_000;

    /**
     * What became of it.
     *
     * @param taken share of the orders that were taken at their first sending; the others were told to send again, and nothing was written
     * @param attempts transactions an order, the cancelled ones included
     * @param millis until each taken order was taken
     * @param perSecond orders taken a second until the last one was settled
     */
    public record Outcome(double taken, double attempts, List<Double> millis, double perSecond) {}

    private record Try(double at, double arrived, int attempt, int row) {}

    public Outcome happens() {
        Random random = new Random(SEED);
        PriorityQueue<Try> coming = new PriorityQueue<>(Comparator.comparingDouble(Try::at));
        int orders = ordersPerSecond * seconds;
        for (int i = 0; i < orders; i++) {
            double at = random.nextDouble() * seconds * MILLIS;
            coming.add(new Try(at, at, 1, random.nextInt(rows)));
        }
        double[] heldUntil = new double[rows];
        List<Double> taken = new ArrayList<>();
        long attempts = 0;
        double end = 0;
        while (!coming.isEmpty()) {
            Try now = coming.remove();
            attempts++;
            if (heldUntil[now.row()] <= now.at()) {
                heldUntil[now.row()] = now.at() + HELD_MILLIS;
                end = Math.max(end, heldUntil[now.row()]);
                taken.add(heldUntil[now.row()] - now.arrived());
            } else if (now.attempt() < ATTEMPTS) {
                double wait = wait(now.attempt(), random);
                coming.add(new Try(now.at() + wait, now.arrived(), now.attempt() + 1, now.row()));
            }
        }
        return new Outcome(
                (double) taken.size() / orders, (double) attempts / orders, taken, taken.size() * MILLIS / end);
    }

    /** The product's own pause, with a clock that costs nothing. */
    private static double wait(int attempt, Random random) {
        double[] waited = new double[1];
        Pause pause = millis -> waited[0] = 1 + random.nextDouble() * (millis - 1);
        pause.afterRefusal(attempt);
        return waited[0];
    }
}
