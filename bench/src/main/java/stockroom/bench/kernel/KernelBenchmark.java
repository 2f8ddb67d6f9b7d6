package stockroom.bench.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import stockroom.domain.measure.Quantity;
import stockroom.domain.purchasing.DemandColumns;
import stockroom.domain.purchasing.DemandTally;
import stockroom.domain.stock.Demand;

/** Sums the demand of 100,000 positions from so many order lines. Lines come position by position, as a Scan delivers them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KernelBenchmark {
    private static final int POSITIONS = 100_000;
    private static final int FIRST_DAY = (int) LocalDate.of(2026, 12, 1).toEpochDay();

    /** Open order lines. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int lines;

    private DemandColumns columns = new DemandColumns();
    private int[] position = {};
    private int[] units = {};
    private byte[] facts = {};
    private int[] promise = {};

    @Setup
    public void fill() {
        columns = new DemandColumns();
        position = new int[lines];
        units = new int[lines];
        facts = new byte[lines];
        promise = new int[lines];
        for (int i = 0; i < lines; i++) {
            position[i] = (int) ((long) i * POSITIONS / lines);
            units[i] = 1 + i % 3;
            facts[i] = (byte) (i % 2);
            promise[i] = FIRST_DAY + i % 30;
            columns.add(
                    position[i],
                    new Demand(
                            "o" + i,
                            "1",
                            Quantity.of(units[i]),
                            facts[i] == 1,
                            false,
                            LocalDate.ofEpochDay(promise[i]),
                            Instant.EPOCH,
                            false));
        }
    }

    /** The kernel. */
    @Benchmark
    public DemandTally tally() {
        return columns.tally(POSITIONS);
    }

    /** The floor: reads the same four columns once, in order, and keeps a single sum. */
    @Benchmark
    public long onePass() {
        long sum = 0;
        for (int i = 0; i < lines; i++) {
            sum += position[i] + units[i] + facts[i] + promise[i];
        }
        return sum;
    }
}
