package stockroom.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.Transactor;
import stockroom.messaging.Envelope;
import stockroom.messaging.Outbox;
import stockroom.testkit.SampleEvents;
import stockroom.testkit.TestShop;

class EventRelayFunctionTest {
    private static final Cause CAUSE = new Cause("web", "request-1", TestShop.OPENING);

    private final TestShop shop = TestShop.open();
    private final FaultyTopic topic = new FaultyTopic();
    private final EventRelayFunction relay =
            new EventRelayFunction(shop.as("event-relay", Map.of(SnsClient.class, topic)));

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_new_row_is_published_under_its_type_and_pends_no_more() throws IOException {
        announce(event(3, "x"));

        assertThat(relay(event(3, "x"))).isEqualTo("{\"batchItemFailures\":[]}");

        PublishBatchRequestEntry entry = topic.published.get(0);
        assertThat(entry.messageAttributes().get("type").stringValue()).isEqualTo("OrderTaken");
        assertThat(Envelope.read(entry.message())).isEqualTo(event(3, "x"));
        assertThat(row(3)).doesNotContainKey("pendingShard");
        assertThat(row(3).get("publishedAt").s()).isEqualTo("2026-11-19T08:15:30.000Z");
        assertThat(row(3).get("expiresAt").n())
                .isEqualTo(Long.toString(Instant.parse("2026-12-19T08:15:30Z").getEpochSecond()));
    }

    @Test
    void an_entry_that_the_topic_refuses_stays_pending_and_is_handed_again_while_the_others_are_done()
            throws IOException {
        announce(event(1, "x"), event(2, "x"), event(3, "x"));
        topic.refuses = entry -> entry.message().contains("\"order-1:2\"");

        assertThat(relay(event(1, "x"), event(2, "x"), event(3, "x")))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");

        assertThat(row(1)).doesNotContainKey("pendingShard");
        assertThat(row(2)).containsKey("pendingShard").doesNotContainKey("expiresAt");
        assertThat(row(3)).doesNotContainKey("pendingShard");
    }

    @Test
    void a_call_that_breaks_leaves_its_own_events_pending_only() throws IOException {
        Event[] events = IntStream.rangeClosed(1, 15)
                .mapToObj(version -> event(version, "x"))
                .toArray(Event[]::new);
        announce(events);
        topic.breaks = call -> topic.calls.size() == 1;

        String answer = relay(events);

        assertThat(answer)
                .contains("{\"itemIdentifier\":\"1\"}")
                .contains("{\"itemIdentifier\":\"10\"}")
                .doesNotContain("\"11\"");
        assertThat(row(10)).containsKey("pendingShard");
        assertThat(row(11)).doesNotContainKey("pendingShard");
    }

    @Test
    void no_call_holds_more_than_10_events_or_256_KiB() throws IOException {
        List<Event> events = new ArrayList<>();
        IntStream.rangeClosed(1, 25).forEach(version -> events.add(event(version, "x")));
        IntStream.rangeClosed(26, 28).forEach(version -> events.add(event(version, "x".repeat(150 * 1024))));
        announce(events.toArray(Event[]::new));

        relay(events.toArray(Event[]::new));

        assertThat(topic.published).hasSize(28);
        assertThat(topic.calls).hasSize(5).allSatisfy(call -> {
            assertThat(call.publishBatchRequestEntries()).hasSizeLessThanOrEqualTo(10);
            assertThat(call.publishBatchRequestEntries().stream()
                            .mapToInt(entry -> entry.message().length())
                            .sum())
                    .isLessThan(256 * 1024);
        });
    }

    @Test
    void a_row_that_changed_because_it_was_published_is_not_published_again() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        relay.handleRequest(new ByteArrayInputStream(SampleEvents.bytes("dynamodb-outbox")), answer, null);

        assertThat(answer.toString(UTF_8)).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(topic.published)
                .extracting(entry -> Envelope.read(entry.message()).id())
                .containsExactly("MUG-RED#main:3");
    }

    private void announce(Event... events) {
        Outbox outbox = new Outbox(shop.table("OUTBOX_TABLE"));
        for (Event event : events) {
            new Transactor(shop.dynamoDb()).write(outbox.announce(event));
        }
    }

    /** Hands the relay the stream records of these events; a record's sequence number is its event's version. */
    private String relay(Event... events) throws IOException {
        String records = List.of(events).stream()
                .map(event -> record(event.aggregateVersion()))
                .collect(Collectors.joining(","));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        relay.handleRequest(
                new ByteArrayInputStream(("{\"Records\":[" + records + "]}").getBytes(UTF_8)), answer, null);
        return answer.toString(UTF_8);
    }

    private String record(long version) {
        String image = row(version).entrySet().stream()
                .map(a -> "\"" + a.getKey() + "\":"
                        + (a.getValue().n() == null
                                ? "{\"S\":\"" + a.getValue().s().replace("\"", "\\\"") + "\"}"
                                : "{\"N\":\"" + a.getValue().n() + "\"}"))
                .collect(Collectors.joining(","));
        return "{\"eventName\":\"INSERT\",\"dynamodb\":{\"SequenceNumber\":\"" + version + "\",\"NewImage\":{" + image
                + "}}}";
    }

    private Map<String, AttributeValue> row(long version) {
        Map<String, AttributeValue> key =
                Map.of("pk", AttributeValue.fromS("order-1"), "sk", AttributeValue.fromN(Long.toString(version)));
        return shop.dynamoDb()
                .getItem(r -> r.tableName(shop.table("OUTBOX_TABLE")).key(key))
                .item();
    }

    private static Event event(long version, String note) {
        return new Event("OrderTaken", "order-1", version, CAUSE, Map.of("note", note));
    }
}
