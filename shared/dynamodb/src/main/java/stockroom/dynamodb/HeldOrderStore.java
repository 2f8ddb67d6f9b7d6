package stockroom.dynamodb;

import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Which order each operator holds (R25): a row beside the orders, so that an operator holds one at a time however often they ask. */
public final class HeldOrderStore {
    /** With what the keys of these rows begin: no order's id does. */
    public static final String OPERATOR = "OPERATOR#";

    private final DynamoDbClient client;
    private final String table;

    public HeldOrderStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /**
     * What an operator got last.
     *
     * @param version raised by every write, 0 before the first
     */
    public record Held(String orderId, Instant until, long version) {
        /** Of an operator who never held anything. */
        public static final Held NOTHING = new Held("", Instant.EPOCH, 0);
    }

    public Held of(String operator) {
        return ItemReader.read(client, table, key(operator))
                .map(row -> new Held(row.text("orderId"), row.time("until"), row.number("version")))
                .orElse(Held.NOTHING);
    }

    /** The operator holds this order now; refused as {@code operator} when they were given another since. */
    public Change hold(String operator, Held seen, String orderId, Instant until) {
        Change put = Change.put(
                        table,
                        key(operator)
                                .text("orderId", orderId)
                                .time("until", until)
                                .number("version", seen.version() + 1))
                .named("operator");
        return seen.version() == 0 ? put.ifAbsent("pk") : put.ifEquals("version", seen.version());
    }

    /** The operator gave back what they held; refused as {@code operator} when they were given another since. */
    public Change holdNothing(String operator, Held seen, Instant at) {
        return hold(operator, seen, Held.NOTHING.orderId(), at);
    }

    private static Item key(String operator) {
        return Item.key(OPERATOR + operator, "LEASE");
    }
}
