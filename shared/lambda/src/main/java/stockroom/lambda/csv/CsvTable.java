package stockroom.lambda.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import stockroom.lambda.json.JsonObject;

/**
 * Objects of an answer as a CSV file (RFC 4180): a column for each field that is named, nested ones with dots, as imports read them. A list of
 * texts is one cell, with spaces between them; what an object leaves out is an empty cell.
 */
public final class CsvTable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final List<String> columns;

    public CsvTable(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    public String of(List<JsonObject> rows) {
        StringBuilder file = new StringBuilder();
        line(file, columns);
        rows.forEach(row -> line(
                file, columns.stream().map(column -> cell(row.tree(), column)).toList()));
        return file.toString();
    }

    private static void line(StringBuilder file, List<String> cells) {
        file.append(FORMAT.format(cells.toArray())).append("\r\n");
    }

    private static String cell(JsonNode row, String column) {
        JsonNode value = row;
        for (String step : column.split("\\.")) {
            value = value.path(step);
        }
        if (!value.isArray()) {
            return value.asText();
        }
        List<String> texts = new ArrayList<>();
        value.forEach(each -> texts.add(each.asText()));
        return String.join(" ", texts);
    }
}
