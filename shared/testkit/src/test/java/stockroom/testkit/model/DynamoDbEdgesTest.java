package stockroom.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.Transactor;

/** The limits and refusals that chance seldom meets: model and DynamoDB Local agree on each. */
class DynamoDbEdgesTest {
    private static Twins twins;
    private static String orders;
    private static String positions;
    private static String outbox;

    @BeforeAll
    static void open() {
        twins = new Twins();
        orders = twins.table("OrdersTable");
        positions = twins.table("PositionsTable");
        outbox = twins.table("OutboxTable");
    }

    @Test
    void a_transaction_holds_a_hundred_actions_and_not_one_more() {
        bothTake(client -> client.transactWriteItems(r -> r.transactItems(puts("hundred", 100, "x"))));
        bothRefuse(client -> client.transactWriteItems(r -> r.transactItems(puts("more", 101, "x"))));
        bothRefuse(client -> client.transactWriteItems(r -> r.transactItems(List.of())));
    }

    @Test
    void a_transaction_holds_four_megabytes_and_no_more() {
        bothTake(client -> client.transactWriteItems(r -> r.transactItems(puts("3.5MB", 10, "x".repeat(350_000)))));
        bothRefuse(client -> client.transactWriteItems(r -> r.transactItems(puts("4.5MB", 13, "x".repeat(350_000)))));
    }

    @Test
    void an_item_holds_400_kilobytes_with_its_names_and_no_more() {
        int names = "pkbigskstitle".length() + "1".length();
        bothTake(client -> put(client, Item.key("big", "1").text("title", "x".repeat(400 * 1024 - names + 1))));
        bothRefuse(client -> put(client, Item.key("big", "1").text("title", "x".repeat(400 * 1024 - names + 3))));
    }

    @Test
    void an_update_that_makes_an_item_too_large_is_refused() {
        bothTake(client -> put(client, Item.key("grown", "1").text("title", "x".repeat(300_000))));
        bothRefuse(client -> new Transactor(client)
                .write(Change.update(orders, Item.key("grown", "1")).set("more", "x".repeat(120_000))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "00.10",
                "1E3",
                "1e-130",
                "9.9999999999999999999999999999999999999E125",
                "-1E125",
                "12345678901234567890123456789012345678",
                "0.1",
                "+5",
                "1000000000000000000000000000000000000000000"
            })
    void numbers_are_kept_without_needless_zeros(String number) {
        bothTake(client -> put(client, Item.key("number", number).with("n", AttributeValue.fromN(number))));
        bothTake(client -> get(client, Item.key("number", number)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "1E126",
                "1E-131",
                "1e999999999",
                "123456789012345678901234567890123456789",
                "NaN",
                "0x10",
                " 1"
            })
    void what_is_no_number_within_the_limits_is_refused(String number) {
        bothRefuse(client -> put(client, Item.key("no number", "1").with("n", AttributeValue.fromN(number))));
    }

    @Test
    void a_sum_beyond_38_digits_is_refused() {
        String most = "9".repeat(38);
        bothTake(client -> put(client, Item.key("sum", "1").with("n", AttributeValue.fromN(most))));
        bothRefuse(client -> new Transactor(client)
                .write(Change.update(orders, Item.key("sum", "1")).add("n", 2)));
    }

    @Test
    void empty_and_repeated_set_elements_are_refused() {
        bothRefuse(client -> put(client, Item.key("set", "1").with("s", AttributeValue.fromSs(List.of()))));
        bothRefuse(client -> put(client, Item.key("set", "1").with("s", AttributeValue.fromSs(List.of("a", "a")))));
        bothRefuse(client -> put(client, Item.key("set", "1").with("s", AttributeValue.fromNs(List.of("1", "1.0")))));
    }

    @Test
    void a_key_is_neither_empty_nor_too_long_nor_of_another_type_nor_incomplete() {
        bothRefuse(client -> put(client, Item.key("", "1")));
        bothRefuse(client -> put(client, Item.key("p", "")));
        bothRefuse(client -> put(client, Item.key("p".repeat(2049), "1")));
        bothRefuse(client -> put(client, Item.key("p", "1".repeat(1025))));
        bothRefuse(client -> put(client, Item.key("p").number("sk", 1)));
        bothRefuse(client -> put(client, Item.key("p")));
        bothRefuse(client -> get(client, Item.key("p")));
        bothRefuse(client -> get(client, Item.key("p", "1").text("title", "x")));
        bothRefuse(client -> put(client, Item.key("p", "1").text("placedKey", "")));
        bothTake(client -> put(client, Item.key("p".repeat(2048), "1".repeat(1024))));
    }

    @Test
    void values_nest_32_levels_and_no_deeper() {
        bothTake(client -> put(client, Item.key("deep", "1").with("d", nested(31))));
        bothRefuse(client -> put(client, Item.key("deep", "1").with("d", nested(33))));
    }

    @Test
    void every_placeholder_is_defined_and_used() {
        bothRefuse(client -> client.getItem(
                r -> r.tableName(orders).key(Item.key("p", "1").attributes()).projectionExpression("#a")));
        bothRefuse(client -> client.getItem(r -> r.tableName(orders)
                .key(Item.key("p", "1").attributes())
                .projectionExpression("#a")
                .expressionAttributeNames(Map.of("#a", "a", "#b", "b"))));
        bothRefuse(client -> client.putItem(
                r -> r.tableName(orders).item(Item.key("p", "1").attributes()).conditionExpression("a = :a")));
        bothRefuse(client -> client.putItem(r -> r.tableName(orders)
                .item(Item.key("p", "1").attributes())
                .conditionExpression("attribute_exists(a)")
                .expressionAttributeValues(Map.of(":a", Item.ofText("a")))));
        bothRefuse(client -> client.putItem(r -> r.tableName(orders)
                .item(Item.key("p", "1").attributes())
                .conditionExpression("a = = :a")
                .expressionAttributeValues(Map.of(":a", Item.ofText("a")))));
    }

    @Test
    void an_update_touches_neither_its_key_nor_one_path_twice() {
        Transactor transactor = new Transactor(twins.client());
        bothTake(client ->
                put(client, Item.key("paths", "1").map("m", Item.empty().text("a", "1"))));
        bothRefuse(client ->
                transactor.write(Change.update(orders, Item.key("paths", "1")).set("pk", "other")));
        bothRefuse(client -> transactor.write(
                Change.update(orders, Item.key("paths", "1")).set("a", 1).add("a", 2)));
        bothRefuse(client -> transactor.write(
                Change.update(orders, Item.key("paths", "1")).set("m", 1).setAt("m.a", Item.ofNumber(2))));
        bothTake(client ->
                transactor.write(Change.update(orders, Item.key("paths", "1")).setAt("m.b", Item.ofNumber(2))));
        bothRefuse(client ->
                transactor.write(Change.update(orders, Item.key("paths", "1")).setAt("none.b", Item.ofNumber(2))));
        bothTake(client -> get(client, Item.key("paths", "1")));
    }

    @Test
    void a_batch_reads_one_to_a_hundred_different_keys() {
        bothTake(client ->
                batch(client, IntStream.range(0, 100).mapToObj(i -> "k" + i).toList()));
        bothRefuse(client ->
                batch(client, IntStream.range(0, 101).mapToObj(i -> "k" + i).toList()));
        bothRefuse(client -> batch(client, List.of("k1", "k1")));
        bothRefuse(client -> batch(client, List.of()));
    }

    @Test
    void a_batch_answers_16_megabytes_and_leaves_the_rest() {
        IntStream.range(0, 45)
                .forEach(i -> put(twins.client(), Item.key("16MB" + i, "1").text("title", "x".repeat(390_000))));
        List<String> keys = IntStream.range(0, 45).mapToObj(i -> "16MB" + i).toList();
        bothTake(client -> batch(client, keys).hasUnprocessedKeys());
    }

    @Test
    void a_page_ends_at_one_megabyte_or_the_limit() {
        IntStream.range(100, 110)
                .forEach(i -> put(twins.client(), Item.key("paged", "" + i).text("title", "x".repeat(300_000))));
        bothTake(client -> client
                .queryPaginator(r -> r.tableName(orders)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", Item.ofText("paged"))))
                .stream()
                .count());
        bothTake(client -> client.query(r -> r.tableName(orders)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", Item.ofText("paged")))
                .limit(2)));
        bothTake(client -> client.query(r -> r.tableName(orders)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", Item.ofText("paged")))
                .select(Select.COUNT)));
        bothRefuse(client -> client.scan(r -> r.tableName(orders).limit(0)));
    }

    @Test
    void a_filter_is_applied_after_the_page_is_cut() {
        IntStream.range(0, 6)
                .forEach(i -> put(
                        twins.client(),
                        Item.key("filtered", "" + i)
                                .text("words", "number " + i)
                                .textSet("skus", List.of("A" + i % 2, "B"))));
        bothTake(client -> filtered(client, "contains(skus, :v)", "A1"));
        bothTake(client -> filtered(client, "contains(words, :v)", "ber 3"));
        bothTake(client -> filtered(client, "contains(absent, :v)", "A1"));
    }

    @Test
    void numbers_sort_by_value_and_not_by_their_digits() {
        for (long version : List.of(10L, 9L, 100L, 1L)) {
            bothTake(client -> client.putItem(r -> r.tableName(outbox)
                    .item(Item.key("sorted").number("sk", version).attributes())));
        }
        bothTake(client -> client.query(r -> r.tableName(outbox)
                .keyConditionExpression("pk = :pk AND sk > :one")
                .expressionAttributeValues(Map.of(":pk", Item.ofText("sorted"), ":one", Item.ofNumber(1)))));
    }

    @Test
    void unknown_tables_and_indexes_and_consistent_reads_of_an_index_are_refused() {
        bothRefuse(client -> client.scan(r -> r.tableName("no-such-table")));
        bothRefuse(client -> client.scan(r -> r.tableName(orders).indexName("NoSuchIndex")));
        bothRefuse(client -> client.query(r -> r.tableName(orders)
                .indexName("ByCustomer")
                .consistentRead(true)
                .keyConditionExpression("customerId = :c")
                .expressionAttributeValues(Map.of(":c", Item.ofText("c")))));
        bothRefuse(client -> client.query(r -> r.tableName(orders)
                .keyConditionExpression("sk = :s")
                .expressionAttributeValues(Map.of(":s", Item.ofText("c")))));
    }

    @Test
    void a_page_begins_behind_a_key_of_its_own_partition_only() {
        bothTake(client -> from(client, Item.key("filtered", "zzz")));
        bothTake(client -> from(client, Item.key("filtered", "!")));
        bothRefuse(client -> from(client, Item.key("other", "1")));
        bothRefuse(client -> from(client, Item.key("filtered")));
    }

    @Test
    void the_segments_of_a_scan_are_the_table() {
        IntStream.range(0, 40).forEach(i -> client().putItem(r ->
                r.tableName(positions).item(Item.key("s" + i, "0#STOCK").attributes())));
        DynamoDbClient model = twins.model().client();
        List<Integer> sizes = IntStream.range(0, 4)
                .mapToObj(segment -> model.scan(
                                r -> r.tableName(positions).segment(segment).totalSegments(4))
                        .count())
                .toList();
        assertThat(sizes).doesNotContain(0).doesNotContain(40);
        assertThat(sizes.stream().mapToInt(size -> size).sum()).isEqualTo(40);
        bothRefuse(client -> client.scan(r -> r.tableName(positions).segment(4).totalSegments(4)));
    }

    private static DynamoDbClient client() {
        return twins.client();
    }

    /** Both do it, and alike. */
    private static void bothTake(Function<DynamoDbClient, Object> call) {
        call.apply(client());
        assertThat(twins.differingAnswers()).isEmpty();
    }

    /** Both refuse it, and alike. */
    private static void bothRefuse(Function<DynamoDbClient, Object> call) {
        try {
            call.apply(client());
        } catch (DynamoDbException refused) {
            assertThat(twins.differingAnswers()).isEmpty();
            return;
        }
        throw new AssertionError("DynamoDB Local took it; differences: " + twins.differingAnswers());
    }

    private static Object put(DynamoDbClient client, Item item) {
        return client.putItem(r -> r.tableName(orders).item(item.attributes()));
    }

    private static Object get(DynamoDbClient client, Item key) {
        return client.getItem(r -> r.tableName(orders).key(key.attributes()));
    }

    private static software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse batch(
            DynamoDbClient client, List<String> partitions) {
        List<Map<String, AttributeValue>> keys =
                partitions.stream().map(p -> Item.key(p, "1").attributes()).toList();
        return client.batchGetItem(r -> r.requestItems(
                Map.of(orders, KeysAndAttributes.builder().keys(keys).build())));
    }

    private static Object filtered(DynamoDbClient client, String filter, String value) {
        return client.query(r -> r.tableName(orders)
                .keyConditionExpression("pk = :pk")
                .filterExpression(filter)
                .expressionAttributeValues(Map.of(":pk", Item.ofText("filtered"), ":v", Item.ofText(value)))
                .limit(4));
    }

    private static Object from(DynamoDbClient client, Item start) {
        return client.query(r -> r.tableName(orders)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", Item.ofText("filtered")))
                .exclusiveStartKey(start.attributes()));
    }

    private static AttributeValue nested(int levels) {
        return levels == 0 ? Item.ofText("leaf") : AttributeValue.fromM(Map.of("d", nested(levels - 1)));
    }

    private static List<TransactWriteItem> puts(String partition, int count, String title) {
        return IntStream.range(0, count)
                .mapToObj(i -> TransactWriteItem.builder()
                        .put(Put.builder()
                                .tableName(orders)
                                .item(Item.key(partition, "" + i)
                                        .text("title", title)
                                        .attributes())
                                .build())
                        .build())
                .toList();
    }
}
