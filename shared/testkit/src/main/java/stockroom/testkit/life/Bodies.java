package stockroom.testkit.life;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** JSON as people write and read it. */
final class Bodies {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Bodies() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ObjectNode money(long minorUnits, String currency) {
        return object().put("amount", minorUnits).put("currency", currency);
    }

    /** A missing node where the text isn't JSON. */
    static JsonNode readOrNothing(String text) {
        try {
            return JSON.readTree(text.isEmpty() ? "null" : text);
        } catch (JsonProcessingException other) {
            return JSON.missingNode();
        }
    }

    /** A missing node where there is no text. */
    static JsonNode read(String text) {
        try {
            return text.isEmpty() ? JSON.missingNode() : JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
