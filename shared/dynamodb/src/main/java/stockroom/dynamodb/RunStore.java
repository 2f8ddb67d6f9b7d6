package stockroom.dynamodb;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What consolidation remembers from run to run. */
public final class RunStore {
    private static final Map<String, AttributeValue> KEY =
            Item.key("RUN", "demand-consolidation").attributes();

    private final DynamoDbClient client;
    private final String table;

    public RunStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /**
     * @param generation of the configuration under which all drafts were last computed
     * @param positions how many there were then
     */
    public record LastFullRun(long generation, long positions) {}

    /** Empty before the first run. */
    public Optional<LastFullRun> lastFull() {
        return ItemReader.read(client, table, Item.of(KEY))
                .map(row -> new LastFullRun(row.number("generation"), row.number("positions")));
    }

    /** A repeated or overlapping run may write it twice: both computed everything. */
    public Change ranFull(LastFullRun run) {
        return Change.update(table, Item.of(KEY))
                .set("generation", run.generation())
                .set("positions", run.positions());
    }
}
