package stockroom.lambda.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

/** Reads bodies: no duplicate names, nothing after the value, bounded depth and numbers. */
public final class Json {
    /** How deep a body may nest; the deepest that the contract knows has 4 levels. */
    public static final int MAX_DEPTH = 32;

    private static final int MAX_NUMBER_LENGTH = 400;
    private static final int MAX_NAME_LENGTH = 1_000;

    /** The one mapper: trees only, no data binding, which keeps start-up short. */
    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .maxNameLength(MAX_NAME_LENGTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            // A double would turn 1e400 into infinity and lose digits in silence.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /**
     * Reads a whole body.
     *
     * @throws NotJson when it isn't one JSON value in UTF-8
     * @throws InvalidBody when it is, but {@code parser} found faults, all of which it names
     */
    public static <T> T read(byte[] body, Function<Fields, T> parser) {
        return Fields.read(tree(body), parser);
    }

    /**
     * A body of a format that somebody else owns: fields that nobody asks for are none of our business.
     *
     * @throws NotJson when it isn't one JSON value in UTF-8
     */
    public static JsonNode foreign(byte[] body) {
        return tree(body);
    }

    static JsonNode tree(byte[] body) {
        try (JsonParser parser = MAPPER.createParser(Utf8.decode(body))) {
            return tree(parser);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode tree(JsonParser parser) throws IOException {
        try {
            JsonNode tree = MAPPER.readTree(parser);
            if (tree == null || tree.isMissingNode()) {
                throw new NotJson("the body is empty; it must be a JSON object");
            }
            return tree;
        } catch (StreamConstraintsException tooMuch) {
            throw tooMuch(parser.getParsingContext());
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            throw new NotJson("the body is not JSON"
                    + (at == null ? "" : ": see line " + at.getLineNr() + ", column " + at.getColumnNr()));
        }
    }

    private static RuntimeException tooMuch(JsonStreamContext context) {
        return context.getNestingDepth() >= MAX_DEPTH
                ? new NotJson("the body is nested deeper than " + MAX_DEPTH + " levels")
                : InvalidBody.of(
                        Pointer.printable(context.pathAsPointer().toString()),
                        "is longer than any name or value here may be");
    }
}
