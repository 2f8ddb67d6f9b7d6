package stockroom.testkit.life;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import stockroom.testkit.simulation.Weather;

/**
 * Lives as many days as asked, in lives of {@link Life#DAYS} days with a seed each, on all cores: {@code -Dstockroom.days=10000
 * -Dstockroom.seed=1}. One life alone is told as a history when it fails. The exit code says whether anything was found.
 */
public final class Simulate {
    private static final Duration SHRINKING = Duration.ofMinutes(3);
    private static final int SHRUNK = 3;

    private Simulate() {}

    public static void main(String[] arguments) {
        long days = Long.getLong("stockroom.days", Life.DAYS);
        long seed = Long.getLong("stockroom.seed", 1);
        boolean failed;
        try (Mute mute = Mute.on()) {
            failed = told(run(seed, days, mute.console()), days, mute.console());
        }
        if (failed) {
            System.exit(1);
        }
    }

    /** @return whether anything was found, or a day that was asked for was not lived */
    private static boolean told(Ledger ledger, long asked, PrintStream console) {
        console.println(ledger.table());
        ledger.failed().stream().limit(SHRUNK).forEach(verdict -> {
            console.println(verdict.again() + " shrinks to:");
            console.println(History.of(Shrinker.shrink(verdict, SHRINKING)));
        });
        return !ledger.failed().isEmpty() || ledger.days() < asked;
    }

    /** All lives of so many days from this seed on. */
    static Ledger run(long seed, long days, PrintStream progress) {
        long lives = (days + Life.DAYS - 1) / Life.DAYS;
        int length = (int) Math.min(days, Life.DAYS);
        Ledger ledger = new Ledger(days, progress);
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        LongStream.range(seed, seed + lives).forEach(each -> workers.execute(() -> ledger.add(lived(each, length))));
        workers.shutdown();
        try {
            workers.awaitTermination(1, TimeUnit.DAYS);
        } catch (InterruptedException stopped) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        return ledger;
    }

    /** One life with its own weather: every fifth is fair, one in ten is a storm. */
    static Verdict lived(long seed, int days) {
        return LifeRun.live(Life.of(seed, days), weather(seed));
    }

    private static Weather weather(long seed) {
        Dice dice = new Dice(~seed);
        if (dice.inPercent(20)) {
            return Weather.fair(seed);
        }
        return Weather.rough(seed).withIntensity(dice.oneOf(List.of(0.2, 1.0, 1.0, 1.0, 3.0)));
    }
}
