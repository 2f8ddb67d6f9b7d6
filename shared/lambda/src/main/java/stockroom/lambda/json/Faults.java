package stockroom.lambda.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/** The faults met so far in one body. */
final class Faults {
    /** A body of a thousand bad lines is told its first hundred faults. */
    private static final int MOST = 100;

    private final List<FieldError> errors = new ArrayList<>();
    private int count;

    void add(String pointer, String detail) {
        count++;
        if (errors.size() < MOST) {
            errors.add(new FieldError(pointer, detail));
        }
    }

    int count() {
        return count;
    }

    JsonNode object(JsonNode value, String pointer) {
        if (value.isObject()) {
            return value;
        }
        add(pointer, "must be an object");
        return JsonNodeFactory.instance.objectNode();
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidBody(errors);
        }
    }
}
