package stockroom.bench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs one bench: {@code mvn -q -Pbench compile exec:java -Dstockroom.bench=intake}. It prints a table for bench/README.md. */
public final class Main {
    private static final int FAILED = 1;

    private static final Map<String, Supplier<Bench>> BENCHES = new TreeMap<>(Map.ofEntries(
            Map.entry("intake", IntakeBench::new),
            Map.entry("others", OthersBench::new),
            Map.entry("runs", RunsBench::new),
            Map.entry("kernel", KernelBench::new),
            Map.entry("choice", ChoiceBench::new),
            Map.entry("marked", MarkedBench::new),
            Map.entry("latency", LatencyBench::new),
            Map.entry("order", OrderBench::new),
            Map.entry("next", NextBench::new),
            Map.entry("cost", CostBench::new),
            Map.entry("coldstart", ColdStartBench::new),
            Map.entry("packing", PackingBench::new),
            Map.entry("hotsku", HotSkuBench::new)));

    private Main() {}

    /** Ends the virtual machine: DynamoDB Local's threads would keep Maven waiting. */
    public static void main(String[] arguments) {
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // The functions' log lines would cost time and hide the result.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Supplier<Bench> chosen = BENCHES.get(System.getProperty("stockroom.bench", ""));
        if (chosen == null) {
            console.println("Choose one with -Dstockroom.bench: " + String.join(", ", BENCHES.keySet()));
            System.exit(FAILED);
            return;
        }
        try {
            Bench bench = chosen.get();
            Table table = new Table(bench.headings(), bench.rows());
            console.println(Machine.now());
            console.println();
            console.print(table);
        } catch (RuntimeException failure) {
            console.println("The bench ended early. " + causes(failure));
            System.exit(FAILED);
        }
        System.exit(0);
    }

    private static String causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining("; because of "));
    }
}
