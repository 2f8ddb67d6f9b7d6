package stockroom.dynamodb;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.stock.Crossing;
import stockroom.domain.stock.MinimumPlan;

/** The positions that have a minimum, as the check of R53 sees them, and whether staff were told. */
public final class MinimumWatch {
    private static final String ALERTED = "alerted";

    private final String table;
    private final ShardedIndex withMinimum;
    private final BatchReader batches;

    public MinimumWatch(DynamoDbClient client, String table) {
        this.table = table;
        this.withMinimum = new ShardedIndex(client, table, "WithMinimum", "minimumShard", "pk");
        this.batches = new BatchReader(client);
    }

    /**
     * A position with a minimum.
     *
     * @param free on hand − reserved
     * @param version of the position that was seen
     */
    public record Watched(PositionKey position, long free, MinimumPlan plan, Crossing.Told told, long version) {
        public Crossing crossing(LocalDate today) {
            return Crossing.of(free, plan.on(today), told);
        }
    }

    /** All that there are. Eventually consistent: {@link #read} those that are to be acted on. */
    public List<Watched> all() {
        return withMinimum.all().stream().flatMap(row -> watched(row).stream()).toList();
    }

    /** The same, read consistently; a position that lost its minimum is left out. */
    public List<Watched> read(Collection<PositionKey> positions) {
        return batches
                .read(table, positions.stream().map(PositionItems::stockKey).toList())
                .stream()
                .flatMap(row -> watched(row).stream())
                .toList();
    }

    /**
     * Staff are told; refused as {@code position} when it changed since it was read, or they were told meanwhile. No change of the position: its
     * version stays.
     */
    public Change told(Watched seen) {
        return onVersion(seen).ifAbsent(ALERTED).set(ALERTED, Item.ofFlag(true));
    }

    /** The next fall is to be told again; refused as {@code position} when it changed since it was read. */
    public Change rearmed(Watched seen) {
        return onVersion(seen).remove(ALERTED);
    }

    private Change onVersion(Watched seen) {
        return Change.update(table, PositionItems.stockKey(seen.position()))
                .ifCount("positionVersion", seen.version())
                .named("position");
    }

    private static Optional<Watched> watched(Item row) {
        Crossing.Told told = row.flag(ALERTED) ? Crossing.Told.YES : Crossing.Told.NOT_YET;
        return MinimumItems.plan(row)
                .map(plan -> new Watched(
                        PositionKey.parse(row.text("pk")),
                        row.count("onHand") - row.count("reserved"),
                        plan,
                        told,
                        row.count("positionVersion")));
    }
}
