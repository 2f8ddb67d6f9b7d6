package stockroom.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the figures were measured on, and how busy it was: a busy machine moves any figure by 2. */
final class Machine {
    private static final Path CPUS = Path.of("/proc/cpuinfo");
    private static final double NANOS_OF_A_MILLI = 1e6;

    private Machine() {}

    static String now() {
        OperatingSystemMXBean system = system();
        return "%s; %d × %s, %d GB; Java %s; load average %.1f"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        system.getAvailableProcessors(),
                        processor(),
                        system.getTotalMemorySize() >> 30,
                        Runtime.version(),
                        system.getSystemLoadAverage());
    }

    /** Milliseconds of processor time that this virtual machine has used. */
    static double cpuMillis() {
        return system().getProcessCpuTime() / NANOS_OF_A_MILLI;
    }

    private static OperatingSystemMXBean system() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }

    private static String processor() {
        if (!Files.exists(CPUS)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(CPUS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
