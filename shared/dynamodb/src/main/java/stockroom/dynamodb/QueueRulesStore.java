package stockroom.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What order-scoring remembers from tick to tick: by which rules the queue is scored. */
public final class QueueRulesStore {
    private static final String EVERYWHERE = "everywhere";
    private static final String SEEN = "seen";

    private final DynamoDbClient client;
    private final String table;

    public QueueRulesStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /**
     * Fingerprints of rules, empty before the first.
     *
     * @param everywhere by which every order is scored
     * @param seen the newest that a tick has met
     */
    public record Known(String everywhere, String seen) {
        public Known seeing(String rules) {
            return new Known(everywhere, rules);
        }
    }

    public Known read() {
        return ItemReader.read(client, table, key())
                .map(row -> new Known(row.text(EVERYWHERE), row.text(SEEN)))
                .orElse(new Known("", ""));
    }

    /** Overlapping ticks may write it twice: the next one looks again. */
    public Change write(Known known) {
        return Change.put(table, key().text(EVERYWHERE, known.everywhere()).text(SEEN, known.seen()));
    }

    private static Item key() {
        return Item.key("RUN", "order-scoring");
    }
}
