package stockroom.lambda.csv;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.json.FieldError;
import stockroom.lambda.json.Fields;
import stockroom.lambda.json.InvalidBody;

/** A CSV file in place of a JSON body, read by the same parser: its rows are the elements of one list, the other field stands in the query. */
public final class CsvBody {
    private CsvBody() {}

    /**
     * @param list the field whose elements the rows are
     * @param inQuery the other field
     * @throws InvalidBody with all faults, by the places that they would have in the JSON body
     */
    public static <T> T read(HttpRequest request, String list, String inQuery, Function<Fields, T> parser) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        request.query(inQuery).ifPresent(value -> body.put(inQuery, value));
        ArrayNode elements = body.putArray(list);
        List<FieldError> faults = new ArrayList<>();
        for (CsvRow row : CsvFile.rows(request.csvBody())) {
            String at = "/" + list + "/" + (row.number() - 1);
            row.faults().forEach(fault -> faults.add(new FieldError(at + fault.pointer(), fault.detail())));
            elements.add(row.tree());
        }
        if (!faults.isEmpty()) {
            throw new InvalidBody(faults);
        }
        return Fields.readRow(body, parser);
    }
}
