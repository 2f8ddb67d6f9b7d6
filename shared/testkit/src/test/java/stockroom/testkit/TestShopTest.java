package stockroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import stockroom.testkit.template.Table;

class TestShopTest {
    private static final Map<String, AttributeValue> KEY = Map.of("pk", AttributeValue.fromS("A1"));

    @Test
    void a_shop_has_every_table_of_the_template_and_they_are_empty() {
        try (TestShop shop = TestShop.open()) {
            for (Table table : TestShop.template().tables()) {
                assertThat(shop.dynamoDb()
                                .scan(r -> r.tableName(shop.table(table.variable())))
                                .items())
                        .as(table.id())
                        .isEmpty();
            }
            assertThat(TestShop.template().tables()).isNotEmpty();
        }
    }

    @Test
    void two_shops_do_not_see_each_other() {
        try (TestShop one = TestShop.open();
                TestShop other = TestShop.open()) {
            DynamoDbClient client = one.dynamoDb();
            client.putItem(r -> r.tableName(one.table("PRODUCTS_TABLE")).item(KEY));
            assertThat(client.getItem(r ->
                                    r.tableName(one.table("PRODUCTS_TABLE")).key(KEY))
                            .hasItem())
                    .isTrue();
            assertThat(client.getItem(r ->
                                    r.tableName(other.table("PRODUCTS_TABLE")).key(KEY))
                            .hasItem())
                    .isFalse();
        }
    }

    @Test
    void a_condition_that_fails_is_the_sdk_s_own_exception() {
        try (TestShop shop = TestShop.open()) {
            DynamoDbClient client = shop.dynamoDb();
            client.putItem(r -> r.tableName(shop.table("PRODUCTS_TABLE")).item(KEY));
            assertThatThrownBy(() -> client.putItem(r -> r.tableName(shop.table("PRODUCTS_TABLE"))
                            .item(KEY)
                            .conditionExpression("attribute_not_exists(pk)")))
                    .isInstanceOf(ConditionalCheckFailedException.class);
        }
    }
}
