package stockroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestSummaryTest {
    @Test
    void the_reports_of_all_modules_are_summed(@TempDir Path root) throws IOException {
        report(
                root.resolve("shared/domain"),
                "A",
                "Tests run: 3, Failures: 0, Errors: 0, Skipped: 1, Time elapsed: 0.1 s -- in A");
        report(
                root.resolve("functions/catalog"),
                "B",
                "Tests run: 4, Failures: 1, Errors: 2, Skipped: 0, Time elapsed: 0.1 s <<< FAILURE! -- in B");
        Files.writeString(root.resolve("notes.txt"), "Tests run: 100, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(TestSummary.of(root)).isEqualTo("Tests run: 7, Failures: 1, Errors: 2, Skipped: 1");
    }

    private static void report(Path module, String name, String line) throws IOException {
        Path folder = Files.createDirectories(module.resolve("target/surefire-reports"));
        Files.writeString(folder.resolve(name + ".txt"), "-----\nTest set: " + name + "\n-----\n" + line + "\n");
    }
}
