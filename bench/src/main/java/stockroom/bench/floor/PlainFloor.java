package stockroom.bench.floor;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import stockroom.testkit.EmbeddedDynamoDb;

/** Transactions of six small new items in a table without indexes or stream. */
public final class PlainFloor {
    private static final int ITEMS = 6;
    private static final String TABLE = "plain-floor";
    private static final String TEXT = "x".repeat(200);

    private final DynamoDbClient client = EmbeddedDynamoDb.shared().client();

    public PlainFloor() {
        client.createTable(table -> table.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("pk")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("pk")
                        .keyType(KeyType.HASH)
                        .build()));
    }

    public void write(int number) {
        client.transactWriteItems(request -> request.transactItems(items(number)));
    }

    private static List<TransactWriteItem> items(int number) {
        return IntStream.range(0, ITEMS)
                .mapToObj(i -> TransactWriteItem.builder()
                        .put(put -> put.tableName(TABLE)
                                .conditionExpression("attribute_not_exists(pk)")
                                .item(Map.of(
                                        "pk", AttributeValue.fromS(number + "#" + i),
                                        "units", AttributeValue.fromN("1"),
                                        "text", AttributeValue.fromS(TEXT))))
                        .build())
                .toList();
    }
}
