package stockroom.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.Transactor;
import stockroom.testkit.TestShop;

class PermittedTest {
    private final TestShop shop = TestShop.open();
    private final DynamoDbClient sweep = as("outbox-sweep");

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void what_the_role_allows_goes_through() {
        Map<String, AttributeValue> key = Map.of("pk", AttributeValue.fromS("o"), "sk", AttributeValue.fromN("1"));
        assertThat(sweep.getItem(r -> r.tableName(shop.table("OUTBOX_TABLE")).key(key))
                        .hasItem())
                .isFalse();
        assertThat(pending(sweep).count()).isZero();
    }

    @Test
    void another_table_another_action_and_another_index_are_refused_naming_what_is_missing() {
        assertThatThrownBy(() -> sweep.scan(r -> r.tableName(shop.table("OUTBOX_TABLE"))))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("outbox-sweep")
                .hasMessageContaining("dynamodb:Scan");
        assertThatThrownBy(() -> pending(as("order-intake"))).hasMessageContaining("/index/Pending");
        assertThatThrownBy(() -> sweep.getItem(r -> r.tableName(shop.table("ORDERS_TABLE"))
                        .key(Item.key("o", "ORDER").attributes())))
                .hasMessageContaining("OrdersTable");
    }

    @Test
    void a_transaction_needs_every_action_of_its_parts() {
        List<Change> changes =
                List.of(Change.put(shop.table("OUTBOX_TABLE"), Item.key("o").number("sk", 1)));
        assertThatThrownBy(() -> new Transactor(sweep).commit(changes)).hasMessageContaining("dynamodb:PutItem");
        assertThat(new Transactor(as("order-intake")).commit(changes).isDone()).isTrue();
    }

    private QueryResponse pending(DynamoDbClient client) {
        return client.query(r -> r.tableName(shop.table("OUTBOX_TABLE"))
                .indexName("Pending")
                .keyConditionExpression("pendingShard = :s")
                .expressionAttributeValues(Map.of(":s", AttributeValue.fromS("0"))));
    }

    private DynamoDbClient as(String function) {
        Permitted permitted =
                Permitted.by(TestShop.template(), TestShop.template().function(function), shop.names());
        return Calls.guarded(permitted).watch(DynamoDbClient.class, shop.dynamoDb());
    }
}
