package stockroom.testkit.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Which transactions are under way, for a caller whose calls last: DynamoDB refuses a write of an item that one of them touches, be it only to
 * check it. DynamoDB Local never does. A call that isn't announced here never conflicts. A single write under way hinders nobody.
 *
 * <p>Source: <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling">Transaction
 * conflict handling</a>.
 */
public final class Conflicts {
    private final Database database;
    private final WriteReader reader;
    private final Set<Touched> inTransactions = new HashSet<>();

    Conflicts(Database database, WriteReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /** A call under way: closed once when it ends, whether it took effect or not. */
    @FunctionalInterface
    public interface Ongoing extends AutoCloseable {
        @Override
        void close();
    }

    record Touched(String table, RowKey key) {
        static Touched by(Write write) {
            return new Touched(write.table().name(), write.key());
        }
    }

    /**
     * A call begins. Reads touch nothing.
     *
     * @throws software.amazon.awssdk.services.dynamodb.model.TransactionConflictException a single write meets a transaction on its item
     * @throws software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException a transaction meets another on one of its items
     * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException the request can't be right, whatever is under way
     */
    public Ongoing begin(DynamoDbRequest request) {
        synchronized (database) {
            if (request instanceof TransactWriteItemsRequest transaction) {
                return begin(transaction);
            }
            if (request instanceof PutItemRequest put) {
                return single(reader.put(put.tableName(), put.item(), Terms.of(put)));
            }
            if (request instanceof UpdateItemRequest update) {
                return single(
                        reader.update(update.tableName(), update.key(), update.updateExpression(), Terms.of(update)));
            }
            if (request instanceof DeleteItemRequest delete) {
                return single(reader.delete(delete.tableName(), delete.key(), Terms.of(delete)));
            }
            return () -> {};
        }
    }

    private Ongoing single(Write write) {
        if (inTransactions.contains(Touched.by(write))) {
            throw Refusal.conflict();
        }
        return () -> {};
    }

    private Ongoing begin(TransactWriteItemsRequest transaction) {
        List<Touched> items = transaction.transactItems().stream()
                .map(action -> Touched.by(reader.action(action)))
                .toList();
        if (items.stream().anyMatch(inTransactions::contains)) {
            List<CancellationReason> reasons = new ArrayList<>();
            items.forEach(item -> reasons.add(
                    inTransactions.contains(item)
                            ? Refusal.because("TransactionConflict", "Transaction is ongoing for the item")
                            : Refusal.none()));
            throw Refusal.cancelled(reasons);
        }
        inTransactions.addAll(items);
        return () -> end(items);
    }

    private void end(List<Touched> items) {
        synchronized (database) {
            items.forEach(inTransactions::remove);
        }
    }
}
