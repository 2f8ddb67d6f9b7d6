package stockroom.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/rules.md lists the tests of each rule; every rule that works has some. */
class RulesMapTest {
    private static final List<String> WORKING = List.of(
            "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R11", "R16", "R30", "R31", "R32", "R34", "R37",
            "R38", "R41", "R42", "R43", "R50", "R52", "R53", "R54", "R56", "I1", "I2", "I3", "I4", "I5", "I6", "I7",
            "I8", "I9", "I10");
    private static final Pattern TEST = Pattern.compile("void ((?:[RI][0-9]+_(?:to_)?)+)([A-Za-z0-9_]+)\\(");
    private static final String HEADING = "## Tests\n";

    private final Path root = root();

    @Test
    void every_working_rule_has_a_test_that_carries_its_id() throws IOException {
        assertThat(testsByRule().keySet()).containsAll(WORKING);
    }

    @Test
    void the_page_names_no_test_that_does_not_exist() throws IOException {
        Path page = root.resolve("docs/rules.md");
        if ("write".equals(System.getProperty("stockroom.rules"))) {
            String text = Files.readString(page);
            Files.writeString(page, text.substring(0, text.indexOf(HEADING) + HEADING.length()) + "\n" + list());
        }
        List<String> known =
                testsByRule().values().stream().flatMap(SortedSet::stream).toList();
        List<String> named = Files.readString(page)
                .lines()
                .filter(line -> line.startsWith("  - `"))
                .map(line -> line.substring(5, line.length() - 1))
                .toList();
        assertThat(named).isNotEmpty().isSubsetOf(known);
    }

    private String list() throws IOException {
        StringBuilder list = new StringBuilder();
        testsByRule().forEach((rule, tests) -> {
            list.append("- ").append(rule).append('\n');
            tests.forEach(test -> list.append("  - `").append(test).append("`\n"));
        });
        return list.toString();
    }

    private SortedMap<String, SortedSet<String>> testsByRule() throws IOException {
        SortedMap<String, SortedSet<String>> tests =
                new TreeMap<>(Comparator.comparing((String rule) -> rule.charAt(0) == 'I')
                        .thenComparing(rule -> Integer.parseInt(rule.substring(1))));
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(RulesMapTest::isTest).toList()) {
                Matcher test = TEST.matcher(Files.readString(file));
                while (test.find()) {
                    String name =
                            file.getFileName().toString().replace(".java", "") + "." + test.group(1) + test.group(2);
                    rules(test.group(1)).forEach(rule -> tests.computeIfAbsent(rule, first -> new TreeSet<>())
                            .add(name));
                }
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return tests;
    }

    /** The rules of {@code R2_R5_}, or of a range as in {@code I1_to_I9_}. */
    private static List<String> rules(String prefix) {
        Matcher range = Pattern.compile("([RI])([0-9]+)_to_[RI]([0-9]+)_").matcher(prefix);
        return range.matches()
                ? IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
                        .mapToObj(n -> range.group(1) + n)
                        .toList()
                : List.of(prefix.split("_"));
    }

    private static boolean isTest(Path file) {
        return file.toString().contains("/src/test/java/") && file.toString().endsWith(".java");
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("template.yaml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
