package stockroom.testkit.model;

import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Table;

/** DynamoDB in memory with the template's tables. Its calls take no time; a caller that gives them some announces them to {@link #conflicts()}. */
public final class ModelDynamoDb {
    private final Names names;
    private final Database database;
    private final DynamoDbClient client;
    private final Conflicts conflicts;

    /** @param clock what the service takes for now: lags, retention, time to live and the life of request tokens go by it */
    public ModelDynamoDb(List<Table> tables, Names names, InstantSource clock, IndexLag lag) {
        this.names = names;
        this.database = new Database(tables, names, clock, lag);
        WriteReader writes = new WriteReader(database);
        this.client = new ModelDynamoDbClient(database, writes);
        this.conflicts = new Conflicts(database, writes);
    }

    /** The operations that the stores use; any other throws UnsupportedOperationException. */
    public DynamoDbClient client() {
        return client;
    }

    public Conflicts conflicts() {
        return conflicts;
    }

    /**
     * The stream of a table that has one.
     *
     * @param table logical id
     */
    public ModelStream stream(String table) {
        return database.table(names.name(table)).stream()
                .orElseThrow(() -> new IllegalArgumentException("the template gives " + table + " no stream"));
    }

    /** Removes every item whose time to live has passed. AWS does so within days, so when is the caller's to say; until then it is read. */
    public void expire() {
        synchronized (database) {
            database.expire();
        }
    }
}
