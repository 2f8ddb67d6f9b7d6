package stockroom.testkit.model;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** The client: every operation that no store uses is the interface's own, which throws UnsupportedOperationException. */
final class ModelDynamoDbClient implements DynamoDbClient {
    private final Database database;
    private final WriteReader writes;
    private final Reads reads;
    private final Searches searches;
    private final Transactions transactions;

    ModelDynamoDbClient(Database database, WriteReader writes) {
        this.database = database;
        this.writes = writes;
        this.reads = new Reads(database);
        this.searches = new Searches(database);
        this.transactions = new Transactions(database, writes);
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        synchronized (database) {
            return reads.get(request);
        }
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        synchronized (database) {
            return reads.batch(request);
        }
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        synchronized (database) {
            return searches.query(request);
        }
    }

    @Override
    public ScanResponse scan(ScanRequest request) {
        synchronized (database) {
            return searches.scan(request);
        }
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        checkNothingReturned(request.returnValues());
        synchronized (database) {
            write(writes.put(request.tableName(), request.item(), Terms.of(request)));
        }
        return PutItemResponse.builder().build();
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        checkNothingReturned(request.returnValues());
        synchronized (database) {
            write(writes.update(request.tableName(), request.key(), request.updateExpression(), Terms.of(request)));
        }
        return UpdateItemResponse.builder().build();
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        checkNothingReturned(request.returnValues());
        synchronized (database) {
            write(writes.delete(request.tableName(), request.key(), Terms.of(request)));
        }
        return DeleteItemResponse.builder().build();
    }

    private static void write(Write write) {
        write.apply(write.outcome().orElseThrow(() -> Refusal.conditionFailed(write.shown())));
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        synchronized (database) {
            transactions.write(request);
        }
        return TransactWriteItemsResponse.builder().build();
    }

    private static void checkNothingReturned(@Nullable ReturnValue wanted) {
        if (wanted != null && wanted != ReturnValue.NONE) {
            throw new UnsupportedOperationException(
                    "the model returns no values of a write: no store asks for " + wanted);
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
