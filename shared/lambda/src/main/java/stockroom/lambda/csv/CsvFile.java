package stockroom.lambda.csv;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import stockroom.lambda.json.FieldError;
import stockroom.lambda.json.InvalidBody;
import stockroom.lambda.json.NotJson;
import stockroom.lambda.json.Utf8;

/** A CSV file as RFC 4180 has it, with a header row, in UTF-8. */
final class CsvFile {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private CsvFile() {}

    /**
     * @throws NotJson when the bytes aren't UTF-8
     * @throws InvalidBody when the header row isn't one
     */
    static List<CsvRow> rows(byte[] bytes) {
        try (CSVParser parser = CSVParser.parse(Utf8.decode(bytes), FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            return rows(records, Header.of(records.hasNext() ? records.next().toList() : List.of("")));
        } catch (IOException | UncheckedIOException unclosed) {
            throw InvalidBody.of("", "the header row has a quote that is not closed");
        }
    }

    private static List<CsvRow> rows(Iterator<CSVRecord> records, Header header) {
        List<CsvRow> rows = new ArrayList<>();
        try {
            while (records.hasNext()) {
                rows.add(row(rows.size() + 1, records.next().toList(), header));
            }
        } catch (UncheckedIOException unclosed) {
            rows.add(broken(
                    rows.size() + 1, "has a quote that is not closed, so that the file can't be read from here on"));
        }
        return rows;
    }

    private static CsvRow row(int number, List<String> cells, Header header) {
        return cells.size() > header.size()
                ? broken(number, "has more cells than the header row has columns")
                : new CsvRow(number, header.tree(cells), List.of());
    }

    private static CsvRow broken(int number, String detail) {
        return new CsvRow(number, JsonNodeFactory.instance.objectNode(), List.of(new FieldError("", detail)));
    }
}
