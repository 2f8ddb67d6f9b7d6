package stockroom.dynamodb;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.purchasing.Bookkeeping;
import stockroom.domain.purchasing.BuyingPosition;
import stockroom.domain.purchasing.PositionBlock;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.task.CaseKind;

/** The positions as consolidation sees them: which await an answer, what they need, and what a run notes beside them. */
public final class BuyingPositions {
    private static final String DRAFT_SUPPLIER = "draftSupplier";
    private static final String CASE = "exception";
    private static final String RECHECK_SHARD = "recheckShard";
    private static final String RECHECK_AT = "recheckAt";

    private final DynamoDbClient client;
    private final String table;
    private final ShardedIndex marked;
    private final ShardedIndex recheck;

    public BuyingPositions(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.marked = new ShardedIndex(client, table, "Marked", "mark", "pk");
        this.recheck = new ShardedIndex(client, table, "Recheck", RECHECK_SHARD, RECHECK_AT);
    }

    /**
     * What was read.
     *
     * @param unreadable positions whose rows contradict each other, each with what is wrong
     * @param awaited purchase orders that bring units of a position which changed since a run last answered it
     */
    public record Seen(PositionBlock block, Map<PositionKey, String> unreadable, Set<String> awaited) {
        public Seen {
            awaited = Set.copyOf(awaited);
        }
    }

    /** What becomes of a position's mark when a run notes its answer. */
    public enum MarkFate {
        /** The answer is of the version that was seen: on condition that it still stands, the mark goes. */
        CLEARED,
        /** The position moved on since it was seen: the mark stays, on condition that it is there, and the next run answers again. */
        LEFT,
        /** The answer is half written: the position is marked, so that the next run writes the rest whatever happens. */
        SET
    }

    /** The positions that changed since a run last answered them. Eventually consistent: one that is missing now comes with the next run. */
    public Set<PositionKey> marked() {
        return keys(marked.all());
    }

    /** The positions whose answer may have changed by itself until now (R31). */
    public Set<PositionKey> due(Instant now) {
        return keys(recheck.upTo(Item.timeText(now)));
    }

    /** The next moment at which an answer may change though nobody writes anything. */
    public Optional<Instant> nextRecheck() {
        return recheck.first(1).items().stream().findFirst().map(row -> row.time(RECHECK_AT));
    }

    private static Set<PositionKey> keys(List<Item> rows) {
        Set<PositionKey> keys = new TreeSet<>();
        rows.forEach(row -> keys.add(PositionKey.parse(row.text("pk"))));
        return keys;
    }

    /** Reads each position's item collection with one consistent Query. Positions that don't exist are left out. */
    public Seen read(Collection<PositionKey> positions) {
        BlockBuilder block = new BlockBuilder();
        for (PositionKey position : positions) {
            QueryRequest request = QueryRequest.builder()
                    .tableName(table)
                    .keyConditionExpression("pk = :position")
                    .expressionAttributeValues(Map.of(":position", Item.ofText(position.text())))
                    .consistentRead(true)
                    .build();
            client.queryPaginator(request).items().forEach(row -> block.row(Item.of(row)));
        }
        return block.build();
    }

    /** Reads one of several equal parts of all positions. */
    public Seen scan(int part, int parts) {
        BlockBuilder block = new BlockBuilder();
        ScanRequest request = ScanRequest.builder()
                .tableName(table)
                .segment(part)
                .totalSegments(parts)
                .consistentRead(true)
                .build();
        client.scanPaginator(request).items().forEach(row -> block.row(Item.of(row)));
        return block.build();
    }

    /**
     * Notes a run's answer beside the position, on condition that no other run noted another answer since: a case that it opened would
     * stand for ever, for the notes tell which to drop. Refused under the position's text.
     * The position's version stays: notes are no change of the position.
     */
    public Change note(BuyingPosition seen, Bookkeeping now, MarkFate fate) {
        Change change = Change.update(table, PositionItems.stockKey(seen.key()))
                .ifPresent("pk")
                .named(seen.key().text());
        seen.noted()
                .draftSupplier()
                .ifPresentOrElse(
                        s -> change.ifEquals(DRAFT_SUPPLIER, s.value()), () -> change.ifAbsent(DRAFT_SUPPLIER));
        seen.noted()
                .openCase()
                .ifPresentOrElse(kind -> change.ifEquals(CASE, kind.name()), () -> change.ifAbsent(CASE));
        seen.noted()
                .recheckAt()
                .ifPresentOrElse(at -> change.ifEquals(RECHECK_AT, Item.ofTime(at)), () -> change.ifAbsent(RECHECK_AT));
        now.draftSupplier()
                .ifPresentOrElse(s -> change.set(DRAFT_SUPPLIER, s.value()), () -> change.remove(DRAFT_SUPPLIER));
        now.openCase().ifPresentOrElse(kind -> change.set(CASE, kind.name()), () -> change.remove(CASE));
        now.recheckAt()
                .ifPresentOrElse(
                        at -> change.set(RECHECK_AT, Item.ofTime(at))
                                .set(
                                        RECHECK_SHARD,
                                        ShardedIndex.shardOf(seen.key().text())),
                        () -> change.remove(RECHECK_AT).remove(RECHECK_SHARD));
        return switch (fate) {
            case CLEARED ->
                change.ifCount("positionVersion", seen.stock().version()).remove("mark");
            case SET -> change.set("mark", PositionItems.markOf(seen.key()));
            case LEFT -> change.ifPresent("mark");
        };
    }

    /** Asks for an answer at the next run. For what a run itself finds; whoever changes something raises the version too. */
    public Change mark(PositionKey position) {
        return Change.update(table, PositionItems.stockKey(position))
                .ifPresent("pk")
                .set("mark", PositionItems.markOf(position))
                .named(position.text());
    }

    /**
     * Whether a refused {@link #note} failed only because the position moved on: the notes beside it are still those that were seen, and a run
     * still owes an answer. Where another run gave that already, an older answer's notes must not go over it.
     */
    public static boolean movedOnOnly(BuyingPosition seen, Optional<Item> found) {
        Bookkeeping noted = seen.noted();
        return found.map(row -> row.has("mark")
                        && row.optionalText(DRAFT_SUPPLIER)
                                .equals(noted.draftSupplier().map(SupplierId::value))
                        && row.optionalText(CASE).equals(noted.openCase().map(CaseKind::name))
                        && row.optionalText(RECHECK_AT).equals(noted.recheckAt().map(Item::timeText)))
                .orElse(false);
    }

    /** What the last run noted beside the position. */
    static Bookkeeping noted(Item stockRow) {
        return new Bookkeeping(
                stockRow.optionalText(DRAFT_SUPPLIER).map(SupplierId::of).orElse(null),
                stockRow.optionalText(CASE).map(CaseKind::valueOf).orElse(null),
                stockRow.optionalTime(RECHECK_AT).orElse(null));
    }
}
