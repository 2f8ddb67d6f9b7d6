package stockroom.dynamodb;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.messaging.DeadLetter;
import stockroom.domain.messaging.DeadLetter.Content;
import stockroom.domain.messaging.DeadLetter.End;
import stockroom.domain.messaging.DeadLetter.Ending;
import stockroom.domain.messaging.DeadLetter.Failures;
import stockroom.domain.messaging.DeadLetter.Told;

/** Messages that failed too often. One that waits for a person stands in the index {@code Open} by the time since when it does. */
public final class DeadLetterStore {
    private static final String OPEN_SHARD = "openShard";
    private static final String VERSION = "version";
    private static final String EXPIRES_AT = "expiresAt";

    /** How long it is known what a person did with one. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final List<String> SHOWN = List.of(
            "pk",
            "consumer",
            "bytes",
            "jobId",
            "eventType",
            "eventId",
            "aggregateId",
            "requestId",
            "failures",
            "since",
            "lastAt",
            "messageId",
            "ended");

    private final DynamoDbClient client;
    private final String table;
    private final ShardedIndex open;

    public DeadLetterStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.open = new ShardedIndex(client, table, "Open", OPEN_SHARD, "since");
    }

    /**
     * One as it is stored.
     *
     * @param body the message
     * @param version raised by every write
     */
    public record Kept(DeadLetter letter, String body, long version) {}

    public Optional<Kept> find(String id) {
        return ItemReader.read(client, table, Item.key(id))
                .map(row -> new Kept(letter(row), row.text("body"), row.number(VERSION)));
    }

    /** By id, those of these that are there, without their bodies. */
    public Map<String, DeadLetter> find(Collection<String> ids) {
        return new BatchReader(client)
                .read(table, ids.stream().map(Item::key).toList(), SHOWN).stream()
                        .map(DeadLetterStore::letter)
                        .collect(Collectors.toMap(DeadLetter::id, letter -> letter));
    }

    /** The first time; refused when it is there already. */
    public Change keep(DeadLetter letter, String body) {
        Content content = letter.content();
        Item row = Item.key(letter.id())
                .text("consumer", letter.consumer())
                .text("body", body)
                .number("bytes", content.bytes())
                .optionalText("jobId", content.jobId())
                .optionalText("eventType", content.event().map(Told::type))
                .optionalText("eventId", content.event().map(Told::eventId))
                .optionalText("aggregateId", content.event().map(Told::aggregateId))
                .optionalText("requestId", content.event().map(Told::requestId))
                .number("failures", letter.failures().count())
                .time("since", letter.failures().since())
                .time("lastAt", letter.failures().last())
                .text("messageId", letter.failures().lastMessageId())
                .number(VERSION, 1)
                .text(OPEN_SHARD, ShardedIndex.shardOf(letter.id()));
        return Change.put(table, row).ifAbsent("pk");
    }

    /** What became of it, in place of what was seen; refused when it has changed. */
    public Change move(Kept seen, DeadLetter next) {
        Change change = Change.update(table, Item.key(next.id()))
                .ifEquals(VERSION, seen.version())
                .add(VERSION, 1)
                .set("failures", next.failures().count())
                .set("lastAt", Item.ofTime(next.failures().last()))
                .set("messageId", next.failures().lastMessageId());
        return next.ending()
                .map(ending -> change.remove(OPEN_SHARD)
                        .set("ended", Item.ofMap(ended(ending)))
                        .set(EXPIRES_AT, ending.at().plus(KEPT).getEpochSecond()))
                .orElseGet(() -> change.set(OPEN_SHARD, ShardedIndex.shardOf(next.id()))
                        .remove("ended")
                        .remove(EXPIRES_AT));
    }

    private static Item ended(Ending ending) {
        return Item.empty()
                .text("end", ending.end().name())
                .text("by", ending.by())
                .time("at", ending.at())
                .optionalText("reason", ending.reason());
    }

    /** Those that wait for a person, the longest waiting first, as the index shows them. */
    public Page<DeadLetter> open(int limit) {
        return open.first(limit).map(DeadLetterStore::letter);
    }

    /** @throws BadCursor when the text isn't one of {@link Page#next} */
    public Page<DeadLetter> open(int limit, String cursor) {
        return open.after(limit, cursor).map(DeadLetterStore::letter);
    }

    /** Of a whole row, or of what the index holds of it: all that a list shows. */
    private static DeadLetter letter(Item row) {
        Told told = row.optionalText("eventId")
                .map(eventId ->
                        new Told(row.text("eventType"), eventId, row.text("aggregateId"), row.text("requestId")))
                .orElse(null);
        return new DeadLetter(
                row.text("pk"),
                row.text("consumer"),
                new Content(told, row.optionalText("jobId").orElse(null), row.units("bytes")),
                new Failures(row.units("failures"), row.time("since"), row.time("lastAt"), row.text("messageId")),
                row.optionalMap("ended").map(DeadLetterStore::ending).orElse(null));
    }

    private static Ending ending(Item ended) {
        return new Ending(
                End.valueOf(ended.text("end")),
                ended.text("by"),
                ended.time("at"),
                ended.optionalText("reason").orElse(null));
    }
}
