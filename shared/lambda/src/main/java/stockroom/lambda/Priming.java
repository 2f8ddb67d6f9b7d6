package stockroom.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The events that a function answers for nobody, before SnapStart takes its snapshot: {@code priming.json} beside its class. They may read and must not write. */
final class Priming {
    private static final String FILE = "priming.json";

    private Priming() {}

    /** None for a function without such a file. */
    static List<byte[]> events(Class<?> function) {
        try (InputStream file = function.getResourceAsStream(FILE)) {
            return file == null ? List.of() : read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " of " + function.getName() + " is no list of events", unreadable);
        }
    }

    private static List<byte[]> read(InputStream file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<byte[]> events = new ArrayList<>();
        for (JsonNode event : json.readTree(file)) {
            events.add(json.writeValueAsBytes(event));
        }
        return events;
    }
}
