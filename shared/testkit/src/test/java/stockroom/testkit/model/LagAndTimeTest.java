package stockroom.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.Transactor;
import stockroom.testkit.MovableClock;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Template;

/** What DynamoDB Local has no notion of: reads that lag, records that are trimmed, items that outlive their time. */
class LagAndTimeTest {
    private static final Instant START = Instant.parse("2026-11-19T08:15:30Z");
    private static final String OUTBOX = "OutboxTable";

    private final MovableClock clock = new MovableClock(START);
    private final Deque<Duration> lags = new ArrayDeque<>();
    private final ModelDynamoDb model = new ModelDynamoDb(
            Template.ofThisProject().tables(),
            new Names("", "http://queues.invalid"),
            clock,
            (table, index, key) -> lags.isEmpty() || index.equals(IndexLag.TABLE) ? Duration.ZERO : lags.remove());
    private final DynamoDbClient client = model.client();
    private final Transactor transactor = new Transactor(client);

    @Test
    void an_index_shows_a_write_once_its_lag_is_over() {
        lags.add(Duration.ofSeconds(3));
        transactor.write(pending("a", 1));
        assertThat(pendingRows()).isEmpty();
        clock.advance(Duration.ofMillis(2999));
        assertThat(pendingRows()).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(pendingRows()).containsExactly("a");
    }

    @Test
    void an_index_still_shows_a_row_that_is_gone() {
        transactor.write(pending("a", 1));
        lags.add(Duration.ofSeconds(3));
        transactor.write(Change.delete(OUTBOX, key("a", 1)));
        assertThat(pendingRows()).containsExactly("a");
        assertThat(client.getItem(r -> r.tableName(OUTBOX)
                                .key(key("a", 1).attributes())
                                .consistentRead(true))
                        .hasItem())
                .isFalse();
        clock.advance(Duration.ofSeconds(3));
        assertThat(pendingRows()).isEmpty();
    }

    @Test
    void writes_of_one_item_reach_an_index_in_their_order_whatever_the_lags() {
        lags.addAll(List.of(Duration.ofSeconds(5), Duration.ofSeconds(1)));
        transactor.write(pending("a", 1));
        transactor.write(Change.update(OUTBOX, key("a", 1)).remove("pendingShard"));
        clock.advance(Duration.ofSeconds(2));
        assertThat(pendingRows()).isEmpty();
        clock.advance(Duration.ofSeconds(10));
        assertThat(pendingRows()).isEmpty();
    }

    @Test
    void writes_of_different_items_overtake_each_other() {
        lags.addAll(List.of(Duration.ofSeconds(5), Duration.ofSeconds(1)));
        transactor.write(pending("a", 1));
        transactor.write(pending("b", 1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(pendingRows()).containsExactly("b");
    }

    @Test
    void a_table_read_without_consistency_may_lag_and_a_consistent_read_never_does() {
        ModelDynamoDb lagging = new ModelDynamoDb(
                Template.ofThisProject().tables(),
                new Names("", "http://queues.invalid"),
                clock,
                (table, index, key) -> Duration.ofSeconds(1));
        new Transactor(lagging.client()).write(pending("a", 1));
        assertThat(lagging.client()
                        .getItem(r -> r.tableName(OUTBOX).key(key("a", 1).attributes()))
                        .hasItem())
                .isFalse();
        assertThat(lagging.client()
                        .getItem(r -> r.tableName(OUTBOX)
                                .key(key("a", 1).attributes())
                                .consistentRead(true))
                        .hasItem())
                .isTrue();
    }

    @Test
    void a_stream_keeps_a_change_for_24_hours() {
        transactor.write(pending("a", 1));
        clock.advance(Duration.ofHours(24));
        transactor.write(pending("b", 1));
        assertThat(model.stream(OUTBOX).read(0, 10))
                .extracting(StreamEntry::sequence)
                .containsExactly(1L, 2L);
        clock.advance(Duration.ofSeconds(1));
        assertThat(model.stream(OUTBOX).read(0, 10))
                .extracting(StreamEntry::sequence)
                .containsExactly(2L);
        assertThat(model.stream(OUTBOX).read(2, 10)).isEmpty();
        assertThat(model.stream(OUTBOX).newest()).isEqualTo(2);
    }

    @Test
    void a_stream_is_read_on_from_where_it_was_left() {
        for (int version = 1; version <= 5; version++) {
            transactor.write(pending("a", version));
        }
        assertThat(model.stream(OUTBOX).read(1, 3))
                .extracting(StreamEntry::sequence)
                .containsExactly(2L, 3L, 4L);
    }

    @Test
    void a_write_that_changes_nothing_leaves_no_record() {
        transactor.write(pending("a", 1));
        transactor.write(pending("a", 1));
        assertThat(model.stream(OUTBOX).newest()).isEqualTo(1);
    }

    @Test
    void an_item_outlives_its_time_until_the_service_removes_it() {
        transactor.write(Change.put(OUTBOX, key("a", 1).number("expiresAt", START.getEpochSecond())));
        transactor.write(Change.put(OUTBOX, key("b", 1).number("expiresAt", START.getEpochSecond() + 60)));
        transactor.write(Change.put(OUTBOX, key("old", 1).number("expiresAt", 1)));
        transactor.write(Change.put(OUTBOX, key("text", 1).text("expiresAt", "1")));
        clock.advance(Duration.ofSeconds(1));
        assertThat(client.scan(r -> r.tableName(OUTBOX)).count()).isEqualTo(4);

        model.expire();

        assertThat(client.scan(r -> r.tableName(OUTBOX)).items())
                .extracting(row -> Item.of(row).text("pk"))
                .containsExactlyInAnyOrder("b", "old", "text");
        StreamEntry last = model.stream(OUTBOX).read(4, 10).get(0);
        assertThat(last.operation()).isEqualTo(OperationType.REMOVE);
        assertThat(last.author()).isEqualTo(StreamEntry.Author.TIME_TO_LIVE);
        assertThat(last.keys()).isEqualTo(key("a", 1).attributes());
    }

    private List<String> pendingRows() {
        return client
                .query(r -> r.tableName(OUTBOX)
                        .indexName("Pending")
                        .keyConditionExpression("pendingShard = :s")
                        .expressionAttributeValues(Map.of(":s", Item.ofText("0"))))
                .items()
                .stream()
                .map(row -> Item.of(row).text("pk"))
                .toList();
    }

    private static Change pending(String aggregate, int version) {
        return Change.put(
                OUTBOX, key(aggregate, version).text("pendingShard", "0").text("occurredAt", START.toString()));
    }

    private static Item key(String aggregate, int version) {
        return Item.key(aggregate).number("sk", version);
    }
}
