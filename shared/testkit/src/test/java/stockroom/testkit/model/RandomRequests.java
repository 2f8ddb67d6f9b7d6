package stockroom.testkit.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.dynamodb.BatchReader;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.Transactor;

/** Requests as the stores make them, over few keys and few values, so that they meet; now and then one that can't be right. */
final class RandomRequests {
    private static final List<String> INDEX_KEYS = List.of("mark", "recheckShard", "recheckAt", "placedKey");
    private static final List<String> ATTRIBUTES = Stream.concat(
                    Stream.of("units", "version", "title", "names", "lines"), INDEX_KEYS.stream())
            .toList();

    private final Random random;
    private final DynamoDbClient client;
    private final Transactor transactor;
    private final String positions;
    private final String orders;
    private final String outbox;

    RandomRequests(long seed, Twins twins) {
        this.random = new Random(seed);
        this.client = twins.client();
        this.transactor = new Transactor(client);
        this.positions = twins.table("PositionsTable");
        this.orders = twins.table("OrdersTable");
        this.outbox = twins.table("OutboxTable");
    }

    void next() {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> transactor.write(change());
            case 3, 4, 5 ->
                transactor.commit(IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(i -> random.nextInt(4) == 0 ? check() : change())
                        .toList());
            case 6 -> new BatchReader(client).read(Map.of(positions, List.of(key(), key()), orders, List.of(key())));
            case 7 -> query(positions);
            case 8 -> query(orders);
            default -> index();
        }
    }

    private Change change() {
        String table = pick(List.of(positions, orders, outbox));
        Item key = table.equals(outbox) ? Item.key(partition()).number("sk", random.nextInt(3)) : key();
        Change change =
                switch (random.nextInt(6)) {
                    case 0 -> Change.delete(table, key);
                    case 1, 2 -> Change.put(table, filled(key));
                    default -> updates(Change.update(table, key));
                };
        return conditions(change);
    }

    private Change check() {
        return conditions(Change.check(pick(List.of(positions, orders)), key()).ifPresent("pk"));
    }

    private Item filled(Item key) {
        Item item = key;
        for (int i = random.nextInt(5); i > 0; i--) {
            item = item.with(attribute(), value());
        }
        return item;
    }

    private Change updates(Change change) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            switch (random.nextInt(9)) {
                case 0 -> change.remove(attribute());
                case 1 -> change.setIfAbsent("units", value());
                case 2, 3 -> change.add(pick(List.of("units", "version", "title")), random.nextInt(9) - 4L);
                case 4 -> change.deleteFrom("names", List.of("n" + random.nextInt(3)));
                case 5 -> change.setAt("lines[" + random.nextInt(3) + "].units", number());
                case 6 -> change.set("lines", lines());
                default -> set(change, attribute(), value());
            }
        }
        return change;
    }

    /** DynamoDB Local, unlike AWS, lets some updates give an index key a wrong type (it refuses puts that do): none is made here. */
    private void set(Change change, String attribute, AttributeValue value) {
        change.set(attribute, INDEX_KEYS.contains(attribute) ? moment() : value);
    }

    private Change conditions(Change change) {
        for (int i = random.nextInt(3); i > 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> change.ifAbsent(attribute());
                case 1 -> change.ifPresent(attribute());
                case 2 -> change.ifEquals(attribute(), value());
                case 3 -> change.ifCount("units", random.nextInt(3));
                case 4 -> change.ifAtLeast(attribute(), random.nextInt(5));
                default -> change.ifEquals("lines", lines());
            }
        }
        return change;
    }

    private void query(String table) {
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(table)
                .scanIndexForward(random.nextBoolean())
                .consistentRead(random.nextBoolean());
        String condition =
                pick(List.of("", " AND sk < :sk", " AND sk <= :sk", " AND begins_with(sk, :sk)", " AND sk = :sk"));
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":pk", Item.ofText(partition())));
        if (!condition.isEmpty()) {
            values.put(":sk", Item.ofText(sort()));
        }
        request.keyConditionExpression("pk = :pk" + condition).expressionAttributeValues(values);
        if (random.nextInt(3) == 0) {
            request.limit(1 + random.nextInt(3));
        }
        client.queryPaginator(request.build()).items().stream().count();
    }

    private void index() {
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(positions)
                .indexName("Recheck")
                .scanIndexForward(random.nextBoolean())
                .keyConditionExpression("recheckShard = :shard AND recheckAt <= :last")
                .expressionAttributeValues(Map.of(":shard", shard(), ":last", moment()));
        if (random.nextInt(2) == 0) {
            request.limit(1 + random.nextInt(3));
        }
        client.queryPaginator(request.build()).items().stream().count();
    }

    private Item key() {
        return Item.key(partition(), sort());
    }

    private String partition() {
        return pick(List.of("p", "q", "ґ"));
    }

    private String sort() {
        return pick(List.of("0", "1#a", "1#b", "1#\uFF5E", "1#\uD83D\uDE00"));
    }

    private String attribute() {
        return pick(ATTRIBUTES);
    }

    private AttributeValue value() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> number();
            case 2 -> shard();
            case 3 -> moment();
            case 4 -> AttributeValue.fromSs(List.of("n2", "n" + random.nextInt(2)));
            case 5 -> lines();
            case 6 -> AttributeValue.fromBool(random.nextBoolean());
            case 7 -> Item.ofText(pick(List.of("", "a", "b")));
            default -> Item.ofText("n" + random.nextInt(3));
        };
    }

    private AttributeValue number() {
        return AttributeValue.fromN(pick(List.of("0", "1", "2", "-3", "1.50", "1E3", "00", "12345678901234567890")));
    }

    private AttributeValue shard() {
        return Item.ofText(Integer.toString(random.nextInt(2)));
    }

    private AttributeValue moment() {
        return Item.ofText("2026-11-2" + random.nextInt(4));
    }

    private AttributeValue lines() {
        List<AttributeValue> lines = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            lines.add(AttributeValue.fromM(Map.of("units", number())));
        }
        return AttributeValue.fromL(lines);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
