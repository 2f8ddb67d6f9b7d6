package stockroom.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import stockroom.testkit.TestShop;

class CallsTest {
    private static final Map<String, AttributeValue> KEY = Map.of("pk", AttributeValue.fromS("A1"));

    @Test
    void calls_are_counted_with_the_tables_and_indexes_that_they_name() {
        try (TestShop shop = TestShop.open()) {
            Calls calls = Calls.counted();
            DynamoDbClient client = calls.watch(DynamoDbClient.class, shop.dynamoDb());
            String orders = shop.table("ORDERS_TABLE");
            client.query(r -> r.tableName(orders)
                    .indexName("ByCustomer")
                    .keyConditionExpression("customerId = :c")
                    .expressionAttributeValues(Map.of(":c", AttributeValue.fromS("c"))));
            transaction(client, shop);
            assertThat(calls.made()).extracting(Call::operation).containsExactly("query", "transactWriteItems");
            assertThat(calls.made().get(0).indexes()).containsExactly("ByCustomer");
            assertThat(calls.made().get(1).tables()).containsExactly(shop.table("PRODUCTS_TABLE"));
        }
    }

    @Test
    void a_crash_before_a_call_leaves_nothing_and_after_it_everything() {
        List<Boolean> stored = new ArrayList<>();
        int crashes = CrashPoint.each(point -> {
            try (TestShop shop = TestShop.open()) {
                point.run(() -> transaction(point.calls().watch(DynamoDbClient.class, shop.dynamoDb()), shop));
                stored.add(isStored(shop));
            }
        });
        assertThat(crashes).isEqualTo(2);
        assertThat(stored).containsExactly(false, true, true);
    }

    @Test
    void a_dead_process_makes_no_more_calls() {
        try (TestShop shop = TestShop.open()) {
            DynamoDbClient client = Calls.failing(Fault.dieBefore(1)).watch(DynamoDbClient.class, shop.dynamoDb());
            assertThatThrownBy(() -> transaction(client, shop)).isInstanceOf(Crash.class);
            assertThatThrownBy(() -> transaction(client, shop)).isInstanceOf(Crash.class);
            assertThat(isStored(shop)).isFalse();
        }
    }

    @Test
    void an_injected_conflict_cancels_the_transaction_and_the_next_try_succeeds() {
        try (TestShop shop = TestShop.open()) {
            DynamoDbClient client = Calls.failing(Fault.conflicts(1)).watch(DynamoDbClient.class, shop.dynamoDb());
            assertThatThrownBy(() -> transaction(client, shop))
                    .isInstanceOfSatisfying(
                            TransactionCanceledException.class, cancelled -> assertThat(cancelled.cancellationReasons())
                                    .extracting("code")
                                    .containsExactly("TransactionConflict"));
            transaction(client, shop);
            assertThat(isStored(shop)).isTrue();
        }
    }

    @Test
    void a_late_index_shows_nothing_and_then_what_is_there() {
        try (TestShop shop = TestShop.open()) {
            DynamoDbClient client = Calls.failing(Fault.lateIndexes(1)).watch(DynamoDbClient.class, shop.dynamoDb());
            Map<String, AttributeValue> offer =
                    Map.of("pk", AttributeValue.fromS("A1"), "sk", AttributeValue.fromS("potter"));
            client.putItem(r -> r.tableName(shop.table("OFFERS_TABLE")).item(offer));
            assertThat(offersOf("potter", client, shop)).isZero();
            assertThat(offersOf("potter", client, shop)).isEqualTo(1);
        }
    }

    private static int offersOf(String supplier, DynamoDbClient client, TestShop shop) {
        return (int) client
                .queryPaginator(r -> r.tableName(shop.table("OFFERS_TABLE"))
                        .indexName("BySupplier")
                        .keyConditionExpression("sk = :s")
                        .expressionAttributeValues(Map.of(":s", AttributeValue.fromS(supplier))))
                .items()
                .stream()
                .count();
    }

    @Test
    void a_lost_answer_took_effect() {
        try (TestShop shop = TestShop.open()) {
            DynamoDbClient client = Calls.failing(Fault.loseAnswer(1)).watch(DynamoDbClient.class, shop.dynamoDb());
            assertThatThrownBy(() -> transaction(client, shop)).isInstanceOf(ApiCallTimeoutException.class);
            assertThat(isStored(shop)).isTrue();
        }
    }

    private static void transaction(DynamoDbClient client, TestShop shop) {
        Put put =
                Put.builder().tableName(shop.table("PRODUCTS_TABLE")).item(KEY).build();
        client.transactWriteItems(
                r -> r.transactItems(TransactWriteItem.builder().put(put).build()));
    }

    private static boolean isStored(TestShop shop) {
        return shop.dynamoDb()
                .getItem(r -> r.tableName(shop.table("PRODUCTS_TABLE")).key(KEY))
                .hasItem();
    }
}
