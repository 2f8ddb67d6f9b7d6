package stockroom.bench;

import java.util.List;
import java.util.stream.Collectors;

/** A table as bench/README.md holds it. */
record Table(List<String> headings, List<List<String>> rows) {
    @Override
    public String toString() {
        return line(headings)
                + line(headings.stream().map(heading -> "---").toList())
                + rows.stream().map(Table::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
