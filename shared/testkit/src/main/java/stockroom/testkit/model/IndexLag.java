package stockroom.testkit.model;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How late a write reaches what is read without consistency. Writes of one item arrive in their order whatever is said here.
 *
 * <p>Source: <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.ReadConsistency.html">Read consistency</a>.
 */
@FunctionalInterface
public interface IndexLag {
    /** In place of an index: the copy of the table itself that is read without {@code consistentRead}. */
    String TABLE = "";

    /**
     * From the write to when it can be read.
     *
     * @param table its real name
     * @param index its name, or {@link #TABLE}
     * @param key the table's key attributes of the item
     */
    Duration of(String table, String index, Map<String, AttributeValue> key);

    /** Everything can be read at once, as DynamoDB Local has it. */
    static IndexLag none() {
        return (table, index, key) -> Duration.ZERO;
    }
}
