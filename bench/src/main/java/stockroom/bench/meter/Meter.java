package stockroom.bench.meter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import stockroom.bench.meter.Units.Consistency;
import stockroom.testkit.fault.Call;
import stockroom.testkit.fault.Fault;
import stockroom.testkit.model.value.ItemSize;
import stockroom.testkit.template.Table;

/**
 * Adds up what requests use. It looks at each item before and after a write, so nothing else may write meanwhile. Index writes of a transaction
 * count twice, as its table writes do.
 */
final class Meter implements Fault {
    private static final int IN_TRANSACTION = 2;

    private final DynamoDbClient client;
    private final Map<String, Table> tables;
    private Usage usage = Usage.NONE;

    /** @param tables by the names that requests use */
    Meter(DynamoDbClient client, Map<String, Table> tables) {
        this.client = client;
        this.tables = Map.copyOf(tables);
    }

    synchronized Usage taken() {
        Usage taken = usage;
        usage = Usage.NONE;
        return taken;
    }

    /** What a write concerns. */
    private record Target(String table, Map<String, AttributeValue> key) {}

    @Override
    public synchronized Object around(Call call, Real real) throws Throwable {
        List<Target> targets = targets(call);
        List<Map<String, AttributeValue>> before =
                targets.stream().map(this::image).toList();
        Object answer = real.proceed();
        double writes = 0;
        long bytes = 0;
        for (int i = 0; i < targets.size(); i++) {
            Map<String, AttributeValue> after = image(targets.get(i));
            writes += Units.write(table(targets.get(i).table()), before.get(i), after);
            bytes += Math.max(ItemSize.of(before.get(i)), ItemSize.of(after));
        }
        int factor = call.request() instanceof TransactWriteItemsRequest ? IN_TRANSACTION : 1;
        usage = usage.with(call.operation(), 0, writes * factor, bytes);
        countReads(call, answer);
        return answer;
    }

    private void countReads(Call call, Object answer) {
        if (call.request() instanceof GetItemRequest get) {
            addRead(ItemSize.of(((GetItemResponse) answer).item()), Consistency.of(get.consistentRead()));
        } else if (call.request() instanceof BatchGetItemRequest batch) {
            batch.requestItems().forEach((table, asked) -> asked.keys()
                    .forEach(key -> addRead(
                            ItemSize.of(image(new Target(table, key))), Consistency.of(asked.consistentRead()))));
        } else if (call.request() instanceof QueryRequest query) {
            addRead(size(((QueryResponse) answer).items()), Consistency.of(query.consistentRead()));
        } else if (call.request() instanceof ScanRequest scan) {
            addRead(size(((ScanResponse) answer).items()), Consistency.of(scan.consistentRead()));
        }
    }

    private void addRead(long bytes, Consistency consistency) {
        usage = usage.plus(new Usage(Map.of(), Units.read(bytes, consistency), 0, bytes));
    }

    private static long size(List<Map<String, AttributeValue>> items) {
        return items.stream().mapToLong(ItemSize::of).sum();
    }

    private List<Target> targets(Call call) {
        List<Target> targets = new ArrayList<>();
        if (call.request() instanceof TransactWriteItemsRequest transaction) {
            transaction.transactItems().forEach(item -> targets.add(target(item)));
        } else if (call.request() instanceof PutItemRequest put) {
            targets.add(put(put.tableName(), put.item()));
        } else if (call.request() instanceof UpdateItemRequest update) {
            targets.add(new Target(update.tableName(), update.key()));
        } else if (call.request() instanceof DeleteItemRequest delete) {
            targets.add(new Target(delete.tableName(), delete.key()));
        }
        return targets;
    }

    private Target target(TransactWriteItem item) {
        if (item.put() != null) {
            return put(item.put().tableName(), item.put().item());
        }
        if (item.update() != null) {
            return new Target(item.update().tableName(), item.update().key());
        }
        return item.delete() != null
                ? new Target(item.delete().tableName(), item.delete().key())
                : new Target(
                        item.conditionCheck().tableName(), item.conditionCheck().key());
    }

    private Target put(String name, Map<String, AttributeValue> item) {
        Set<String> key = table(name).key().stream().collect(Collectors.toSet());
        Map<String, AttributeValue> keyOnly = new HashMap<>(item);
        keyOnly.keySet().retainAll(key);
        return new Target(name, keyOnly);
    }

    private Map<String, AttributeValue> image(Target target) {
        return client.getItem(
                        get -> get.tableName(target.table()).key(target.key()).consistentRead(true))
                .item();
    }

    private Table table(String name) {
        return Optional.ofNullable(tables.get(name)).orElseThrow();
    }
}
