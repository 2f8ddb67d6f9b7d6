package stockroom.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.Item;

/**
 * An event as it travels: a JSON object of its own, not the image of a table row, so that tables may change and consumers need not. Consumers
 * ignore fields that they don't know; a change that they could not ignore raises {@code schema}.
 */
public final class Envelope {
    /** The version of the envelope's and the data's form. */
    public static final int SCHEMA = 1;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    private Envelope() {}

    /** The message body that tells this event. */
    public static String of(Event event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("eventId", event.id());
        fields.put("type", event.type());
        fields.put("schema", SCHEMA);
        fields.put("aggregateId", event.aggregateId());
        fields.put("aggregateVersion", event.aggregateVersion());
        fields.put("occurredAt", Item.timeText(event.cause().at()));
        fields.put("traceparent", traceparent(event));
        fields.put("requestId", event.cause().requestId());
        fields.put("by", event.cause().by());
        fields.put("data", event.data());
        return write(fields);
    }

    /**
     * The event that a message body tells.
     *
     * @throws UnreadableMessage when it tells none: no retry will mend it
     */
    public static Event read(String body) {
        Map<String, Object> fields = readFields(body);
        try {
            Cause cause =
                    new Cause(text(fields, "by"), text(fields, "requestId"), Instant.parse(text(fields, "occurredAt")));
            return new Event(text(fields, "type"), text(fields, "aggregateId"), version(fields), cause, data(fields));
        } catch (RuntimeException wrong) {
            throw new UnreadableMessage("the message is no event envelope: " + wrong.getMessage(), wrong);
        }
    }

    static String write(Map<String, Object> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("event data must be texts, numbers, flags, lists and maps", impossible);
        }
    }

    static Map<String, Object> readFields(String json) {
        try {
            return JSON.readValue(json, FIELDS);
        } catch (JsonProcessingException wrong) {
            throw new UnreadableMessage("the message is no JSON object", wrong);
        }
    }

    /**
     * A W3C trace context that everyone who knows the request's id computes alike: all that one request caused stands in one trace.
     * Source: <a href="https://www.w3.org/TR/trace-context/#traceparent-header">traceparent</a>.
     */
    private static String traceparent(Event event) {
        return "00-" + hash(event.cause().requestId()).substring(0, 32) + "-"
                + hash(event.id()).substring(0, 16) + "-01";
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String text(Map<String, Object> fields, String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + " must be a text");
    }

    private static long version(Map<String, Object> fields) {
        if (fields.get("aggregateVersion") instanceof Number version) {
            return version.longValue();
        }
        throw new IllegalArgumentException("aggregateVersion must be a number");
    }

    private static Map<String, Object> data(Map<String, Object> fields) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (fields.get("data") instanceof Map<?, ?> read) {
            read.forEach((name, value) -> data.put(String.valueOf(name), value));
            return data;
        }
        throw new IllegalArgumentException("data must be an object");
    }
}
