package stockroom.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.measure.Money;
import stockroom.domain.payment.FailureShare;
import stockroom.domain.payment.PaymentEvent;
import stockroom.domain.payment.PaymentEventType;
import stockroom.domain.payment.PaymentMethod;

/** What providers and banks said about payments: kept first, then applied (R20, R21). One that is not applied yet stands in the index {@code Pending}. */
public final class PaymentEventStore {
    private static final String PENDING_SHARD = "pendingShard";
    private static final String PENDING_SINCE = "pendingSince";
    private static final String STATE = "state";
    private static final String METHOD_HOUR = "methodHour";

    private final DynamoDbClient client;
    private final String table;
    private final ShardedIndex pending;

    public PaymentEventStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.pending = new ShardedIndex(client, table, "Pending", PENDING_SHARD, PENDING_SINCE);
    }

    /** How far an event has come. */
    public enum State {
        /** Kept, and still to be applied. */
        PENDING,
        /** The order is as it says. */
        APPLIED,
        /** It fits no order: a person was asked. */
        UNMATCHED
    }

    /** An event as it is kept. */
    public record Kept(PaymentEvent event, String content, State state, Instant receivedAt) {}

    /** The new event; refused when its key is taken. */
    public Change keep(PaymentEvent event, Instant receivedAt) {
        Item row = Item.key(event.key())
                .text("orderId", event.orderId())
                .text("type", event.type().name())
                .number("amount", event.amount().minorUnits())
                .text("currency", event.amount().currency())
                .time("occurredAt", event.occurredAt())
                .optionalText("reason", event.reason())
                .text("content", event.content())
                .time("receivedAt", receivedAt)
                .text(STATE, State.PENDING.name())
                .text(PENDING_SHARD, ShardedIndex.shardOf(event.key()))
                .time(PENDING_SINCE, receivedAt);
        event.attempt().ifPresent(number -> row.number("attempt", number));
        return Change.put(table, row).ifAbsent("pk").named("event");
    }

    /** The order is as the event says, which counts among its method's of the hour (R24); refused as {@code event} when it was settled before. */
    public Change applied(PaymentEvent event, PaymentMethod method) {
        return settled(event, State.APPLIED).set(METHOD_HOUR, methodHour(method, event.occurredAt()));
    }

    /** There was nothing to change. */
    public Change appliedAlready(PaymentEvent event) {
        return settled(event, State.APPLIED);
    }

    public Change unmatched(PaymentEvent event) {
        return settled(event, State.UNMATCHED);
    }

    /** After a restore: it was applied, and what it did is lost. */
    public Change again(PaymentEvent event, Instant since) {
        return Change.update(table, Item.key(event.key()))
                .ifEquals(STATE, State.APPLIED.name())
                .set(STATE, State.PENDING.name())
                .set(PENDING_SHARD, ShardedIndex.shardOf(event.key()))
                .set(PENDING_SINCE, Item.ofTime(since))
                .set("receivedAt", Item.ofTime(since))
                .named("event");
    }

    private Change settled(PaymentEvent event, State state) {
        return Change.update(table, Item.key(event.key()))
                .ifEquals(STATE, State.PENDING.name())
                .set(STATE, state.name())
                .remove(PENDING_SHARD)
                .remove(PENDING_SINCE)
                .named("event");
    }

    public Optional<Kept> find(String key) {
        return ItemReader.read(client, table, Item.key(key)).map(PaymentEventStore::kept);
    }

    /** It is tried again later: until then others come before it. */
    public Change putOff(String key, Instant triedAt) {
        return Change.update(table, Item.key(key))
                .ifEquals(STATE, State.PENDING.name())
                .set(PENDING_SINCE, Item.ofTime(triedAt))
                .named("event");
    }

    /** Those that wait since this moment or longer, the oldest first, from where the cursor says. The index may lag: read each again. */
    public Page<String> pendingSince(Instant moment, int limit, Optional<String> cursor) {
        String last = Item.timeText(moment);
        Page<Item> page = cursor.map(from -> pending.after(limit, from)).orElseGet(() -> pending.first(limit));
        List<String> keys = page.items().stream()
                .filter(row -> row.text(PENDING_SINCE).compareTo(last) <= 0)
                .map(row -> row.text("pk"))
                .toList();
        return new Page<>(keys, keys.size() < page.items().size() ? null : page.nextOrNull());
    }

    /** Since when the one that is tried next waits. */
    public Optional<Instant> oldestPending() {
        return pending.first(1).items().stream().findFirst().map(row -> row.time(PENDING_SINCE));
    }

    /** What came of an hour's payments by a method. The index may lag behind by moments. */
    public FailureShare share(PaymentMethod method, Instant hour) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .indexName("ByHour")
                .keyConditionExpression("methodHour = :hour")
                .expressionAttributeValues(Map.of(":hour", Item.ofText(methodHour(method, hour))))
                .build();
        return FailureShare.of(client.queryPaginator(request).items().stream()
                .map(row -> PaymentEventType.valueOf(Item.of(row).text("type")))
                .toList());
    }

    /**
     * A time in which too many payments by a method fail.
     *
     * @param taskId the task that it made
     * @param hour the clock hour in which it began
     */
    public record Episode(String taskId, Instant hour) {}

    public Optional<Episode> episode(PaymentMethod method) {
        return ItemReader.read(client, table, episodeKey(method))
                .map(row -> new Episode(row.text("taskId"), row.time("hour")));
    }

    /** Refused as {@code episode} while one lasts. */
    public Change begin(PaymentMethod method, Episode episode) {
        return Change.put(
                        table,
                        episodeKey(method).text("taskId", episode.taskId()).time("hour", episode.hour()))
                .ifAbsent("pk")
                .named("episode");
    }

    /** Refused as {@code episode} when another one lasts by now. */
    public Change end(PaymentMethod method, Episode episode) {
        return Change.delete(table, episodeKey(method))
                .ifEquals("taskId", episode.taskId())
                .named("episode");
    }

    /** A source of events has no space in its name, so no event's key looks like this. */
    private static Item episodeKey(PaymentMethod method) {
        return Item.key("EPISODE " + method);
    }

    private static String methodHour(PaymentMethod method, Instant moment) {
        return method + "#" + Item.timeText(FailureShare.hourOf(moment));
    }

    /** The event in a row; empty for a row that is none. */
    public static Optional<Kept> event(Item row) {
        return row.has(STATE) ? Optional.of(kept(row)) : Optional.empty();
    }

    private static Kept kept(Item row) {
        PaymentEvent event = new PaymentEvent(
                row.text("pk"),
                row.text("orderId"),
                row.has("attempt") ? Integer.valueOf(row.units("attempt")) : null,
                PaymentEventType.valueOf(row.text("type")),
                Money.of(row.number("amount"), row.text("currency")),
                row.time("occurredAt"),
                row.optionalText("reason").orElse(null));
        return new Kept(event, row.text("content"), State.valueOf(row.text(STATE)), row.time("receivedAt"));
    }
}
