package stockroom.bench;

import java.nio.file.Path;
import java.util.List;
import stockroom.bench.start.ColdStarts;
import stockroom.testkit.template.Template;

/** From a process's start to its first answer, for each function's zip. Needs the zips: {@code mvn -q package -DskipTests} first. */
final class ColdStartBench implements Bench {
    @Override
    public List<String> headings() {
        return List.of(
                "function",
                "zip, MB",
                "classes",
                "to the first answer, ms",
                "hello, ms",
                "ratio",
                "with AppCDS, ms",
                "ratio",
                "first request alone, ms",
                "primed, ms",
                "the same again, ms");
    }

    @Override
    public List<List<String>> rows() {
        try (ColdStarts starts = new ColdStarts()) {
            Path root = Path.of("").toAbsolutePath();
            return Template.ofThisProject().functions().stream()
                    .map(function -> row(starts.measure(function, root)))
                    .toList();
        }
    }

    private static List<String> row(ColdStarts.Measured measured) {
        return List.of(
                measured.name(),
                Figures.oneDigit(measured.zipMegabytes()),
                Figures.whole(measured.classes()),
                Figures.whole(measured.millis()),
                Figures.whole(measured.helloMillis()),
                Figures.oneDigit(measured.millis() / measured.helloMillis()),
                Figures.whole(measured.withArchive()),
                Figures.oneDigit(measured.withArchive() / measured.helloMillis()),
                Figures.whole(measured.firstRequest()),
                measured.firstPrimed().isPresent()
                        ? Figures.oneDigit(measured.firstPrimed().getAsDouble())
                        : "",
                Figures.oneDigit(measured.secondRequest()));
    }
}
