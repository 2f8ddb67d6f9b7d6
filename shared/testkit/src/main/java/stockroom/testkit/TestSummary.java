package stockroom.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says how many tests ran in the whole build, also when Maven is told to be quiet. */
public final class TestSummary {
    private static final Pattern COUNTS =
            Pattern.compile("Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+)");

    private TestSummary() {}

    /** @param arguments the project's root folder */
    public static void main(String[] arguments) throws IOException {
        System.out.println(of(Path.of(arguments.length == 0 ? "." : arguments[0])));
    }

    /** {@code Tests run: 812, Failures: 0, Errors: 0, Skipped: 0}, summed over every module's reports. */
    static String of(Path root) throws IOException {
        int[] sums = new int[4];
        for (Path report : reports(root)) {
            Matcher counts = COUNTS.matcher(Files.readString(report));
            if (counts.find()) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += Integer.parseInt(counts.group(i + 1));
                }
            }
        }
        return "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d".formatted(sums[0], sums[1], sums[2], sums[3]);
    }

    private static List<Path> reports(Path root) throws IOException {
        try (Stream<Path> files = Files.find(root, 6, (file, attributes) -> isReport(file))) {
            return files.toList();
        }
    }

    private static boolean isReport(Path file) {
        return file.toString().endsWith(".txt")
                && file.resolveSibling(".").normalize().endsWith(Path.of("target", "surefire-reports"));
    }
}
