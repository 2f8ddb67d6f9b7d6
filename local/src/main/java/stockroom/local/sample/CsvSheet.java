package stockroom.local.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A CSV text for an import; an empty cell is a field that isn't given. */
final class CsvSheet {
    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;
    private final int columns;

    CsvSheet(String... header) {
        this.columns = header.length;
        try {
            this.printer = new CSVPrinter(text, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(header);
    }

    void row(Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells under " + columns + " headings");
        }
        write(cells);
    }

    private void write(Object[] cells) {
        try {
            printer.printRecord(List.of(cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
