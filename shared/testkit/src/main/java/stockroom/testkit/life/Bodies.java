package stockroom.testkit.life;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
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

    /** A node of the whole text where it isn't JSON. */
    static JsonNode readOrText(String text) {
        try {
            return JSON.readTree(text.isEmpty() ? "null" : text);
        } catch (JsonProcessingException other) {
            return TextNode.valueOf(text);
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
