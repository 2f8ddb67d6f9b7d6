package stockroom.testkit.model;

import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * Which calls are under way, for a caller whose calls last: DynamoDB refuses a write of an item that a transaction under way touches.
 * DynamoDB Local never does. A call that isn't announced here never conflicts.
 *
 * <p>Source: <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling">Transaction
 * conflict handling</a>.
 */
public final class Conflicts {
    /** A call under way: closed when it ends, whether it took effect or not. */
    public interface Ongoing extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * A call begins. Reads of single items, queries and scans touch nothing.
     *
     * @throws software.amazon.awssdk.services.dynamodb.model.TransactionConflictException a single write meets a transaction on its item
     * @throws software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException a transaction meets another on one of its items
     */
    public Ongoing begin(DynamoDbRequest request) {
        throw new UnsupportedOperationException(request.toString());
    }
}
