package stockroom.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.Item;

/**
 * The records that the outbox's stream hands to the relay. Only new rows count: a row changes once more when it is published, and goes when
 * it expires.
 */
public final class OutboxStream {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OutboxStream() {}

    /**
     * A new row of the outbox.
     *
     * @param sequenceNumber its place in the stream, by which a failure is reported
     */
    public record Entry(String sequenceNumber, Event event) {}

    /** The new rows that a stream event tells of, in their order. */
    public static List<Entry> read(InputStream input) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode record : JSON.readTree(input).path("Records")) {
            JsonNode change = record.path("dynamodb");
            JsonNode row = change.path("NewImage");
            if (record.path("eventName").asText().equals("INSERT") && row.has(Outbox.PENDING)) {
                entries.add(new Entry(change.path("SequenceNumber").asText(), Outbox.event(item(row))));
            }
        }
        return entries;
    }

    /** The answer that makes the stream hand the records of these events again, from the first of them on. */
    public static byte[] answer(List<Entry> entries, List<Event> failed) throws IOException {
        Set<String> ids = failed.stream().map(Event::id).collect(Collectors.toSet());
        List<Map<String, String>> failures = entries.stream()
                .filter(entry -> ids.contains(entry.event().id()))
                .map(entry -> Map.of("itemIdentifier", entry.sequenceNumber()))
                .toList();
        return JSON.writeValueAsBytes(Map.of("batchItemFailures", failures));
    }

    /** Rows of the outbox hold texts and numbers only. */
    private static Item item(JsonNode row) {
        Item item = Item.empty();
        row.properties().forEach(attribute -> {
            JsonNode value = attribute.getValue();
            if (value.has("N")) {
                item.number(attribute.getKey(), Long.parseLong(value.path("N").asText()));
            } else {
                item.text(attribute.getKey(), value.path("S").asText());
            }
        });
        return item;
    }
}
