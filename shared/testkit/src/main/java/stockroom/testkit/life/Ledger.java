package stockroom.testkit.life;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import stockroom.testkit.simulation.FaultKind;

/** What many lives came to, and how far they are. */
final class Ledger {
    private static final long TELL_EVERY = TimeUnit.SECONDS.toNanos(10);

    private final long asked;
    private final PrintStream progress;
    private final long started = System.nanoTime();
    private final List<Verdict> failed = new ArrayList<>();
    private final Map<FaultKind, Long> faults = new TreeMap<>();
    private long told = started;
    private long lives;
    private long days;
    private long orders;
    private long requests;

    Ledger(long asked, PrintStream progress) {
        this.asked = asked;
        this.progress = progress;
    }

    synchronized void add(Verdict verdict) {
        lives++;
        days += verdict.days();
        orders += verdict.orders();
        requests += verdict.requests();
        verdict.faultsByKind().forEach((kind, count) -> faults.merge(kind, count, Long::sum));
        if (verdict.failed()) {
            failed.add(verdict);
            progress.println(verdict.again() + ": " + verdict.violations().get(0));
        }
        if (System.nanoTime() - told > TELL_EVERY) {
            told = System.nanoTime();
            progress.println(line());
        }
    }

    synchronized List<Verdict> failed() {
        return List.copyOf(failed);
    }

    /** Lived, each life up to its end or its first violation. */
    synchronized long days() {
        return days;
    }

    synchronized String line() {
        double seconds = (System.nanoTime() - started) / (double) TimeUnit.SECONDS.toNanos(1);
        return "%,d of %,d days in %,.0f s (%.1f a second): %,d lives, %,d orders, %,d requests, %,d faults, %d violations"
                .formatted(
                        days,
                        asked,
                        seconds,
                        days / seconds,
                        lives,
                        orders,
                        requests,
                        faults.values().stream().mapToLong(Long::longValue).sum(),
                        failed.size());
    }

    synchronized String table() {
        StringBuilder table = new StringBuilder(line()).append('\n');
        faults.forEach((kind, count) -> table.append("%,12d %s%n".formatted(count, kind)));
        return table.toString();
    }
}
