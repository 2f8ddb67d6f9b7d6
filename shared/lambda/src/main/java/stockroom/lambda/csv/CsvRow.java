package stockroom.lambda.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import stockroom.lambda.json.FieldError;
import stockroom.lambda.json.Fields;
import stockroom.lambda.json.InvalidBody;

/**
 * A row as the tree that its column names spell: {@code price.amount} is a field of an object, {@code priceBreaks.0.from} one of an element
 * of a list. Empty cells are left out.
 *
 * @param number 1 for the first row below the header
 * @param faults what is wrong with the row as such
 */
public record CsvRow(int number, JsonNode tree, List<FieldError> faults) {
    public CsvRow {
        faults = List.copyOf(faults);
    }

    /** A top-level field's text; empty where there is none. */
    public String text(String name) {
        return tree.path(name).asText("");
    }

    /**
     * What the row says.
     *
     * @throws InvalidBody with all faults of the row
     */
    public <T> T read(Function<Fields, T> parser) {
        if (!faults.isEmpty()) {
            throw new InvalidBody(faults);
        }
        return Fields.readRow(tree, parser);
    }
}
