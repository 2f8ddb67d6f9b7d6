package stockroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The command itself, in a process of its own, when somebody ends it. */
class BrokenOffTest {
    @Test
    void a_tour_that_is_broken_off_fails_and_says_what_it_had_not_finished() throws IOException, InterruptedException {
        Process tour = started("-Dstockroom.tour=purchasing", "-Dstockroom.sample=small");
        try (BufferedReader console = console(tour)) {
            assertThat(readUntil("Sample shop:", console)).isTrue();
            terminate(tour);
            assertThat(console.lines().collect(Collectors.joining("\n")))
                    .containsPattern(
                            "Broken off\\. Not finished: (the whole tour|the days from .*, the table, the audit)");
        }
        assertThat(tour.waitFor()).isEqualTo(1);
    }

    @Test
    void a_shop_that_is_up_ends_well_when_somebody_ends_it() throws IOException, InterruptedException {
        Process shop = started("-Dstockroom.sample=none", "-Dstockroom.port=0", "-Dstockroom.control.port=0");
        try (BufferedReader console = console(shop)) {
            assertThat(readUntil("http://", console)).isTrue();
            terminate(shop);
            assertThat(console.lines()).noneMatch(line -> line.contains("Broken off"));
        }
        assertThat(shop.waitFor()).isZero();
    }

    private static Process started(String... properties) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        builder.command().addAll(List.of(properties));
        builder.command().add(Main.class.getName());
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Sends SIGTERM as a shell does; the process's own method would close its output unread. */
    private static void terminate(Process process) {
        process.toHandle().destroy();
    }

    private static BufferedReader console(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static boolean readUntil(String words, BufferedReader console) throws IOException {
        for (String line = console.readLine(); line != null; line = console.readLine()) {
            if (line.contains(words)) {
                return true;
            }
        }
        return false;
    }
}
