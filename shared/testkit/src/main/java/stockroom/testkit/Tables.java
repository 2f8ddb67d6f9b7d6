package stockroom.testkit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Table;

/** The template's tables in the embedded DynamoDB. */
public final class Tables {
    private final DynamoDbClient client;
    private final List<Table> tables;
    private final Names names;

    public Tables(DynamoDbClient client, List<Table> tables, Names names) {
        this.client = client;
        this.tables = List.copyOf(tables);
        this.names = names;
    }

    public void create() {
        tables.forEach(table -> client.createTable(request(table)));
    }

    /** Makes every table anew, with a new stream: quicker than deleting many rows. */
    public void recreate() {
        tables.forEach(table -> client.deleteTable(request -> request.tableName(names.name(table.id()))));
        create();
    }

    /** Deletes every row; the tables stay. */
    public void clear() {
        tables.forEach(this::clear);
    }

    private void clear(Table table) {
        String name = names.name(table.id());
        Map<String, String> placeholders = new TreeMap<>();
        table.key().forEach(attribute -> placeholders.put("#" + attribute, attribute));
        String keys = String.join(",", placeholders.keySet());
        client
                .scanPaginator(request ->
                        request.tableName(name).projectionExpression(keys).expressionAttributeNames(placeholders))
                .items()
                .stream()
                .forEach(key ->
                        client.deleteItem(request -> request.tableName(name).key(key)));
    }

    /** Environment variable → table name, such as ORDERS_TABLE. */
    public Map<String, String> environment() {
        Map<String, String> variables = new TreeMap<>();
        tables.forEach(table -> variables.put(table.variable(), names.name(table.id())));
        return variables;
    }

    private CreateTableRequest request(Table table) {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(names.name(table.id()))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key(table.key()))
                .attributeDefinitions(table.attributeTypes().entrySet().stream()
                        .map(Tables::attribute)
                        .toList());
        if (!table.indexes().isEmpty()) {
            request.globalSecondaryIndexes(
                    table.indexes().stream().map(Tables::index).toList());
        }
        if (!table.streamView().isEmpty()) {
            request.streamSpecification(StreamSpecification.builder()
                    .streamEnabled(true)
                    .streamViewType(table.streamView())
                    .build());
        }
        return request.build();
    }

    private static GlobalSecondaryIndex index(Table.Index index) {
        Projection.Builder projection = Projection.builder().projectionType(index.projection());
        if (!index.included().isEmpty()) {
            projection.nonKeyAttributes(index.included());
        }
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(key(index.key()))
                .projection(projection.build())
                .build();
    }

    private static AttributeDefinition attribute(Map.Entry<String, String> typed) {
        return AttributeDefinition.builder()
                .attributeName(typed.getKey())
                .attributeType(ScalarAttributeType.fromValue(typed.getValue()))
                .build();
    }

    private static List<KeySchemaElement> key(List<String> attributes) {
        return Stream.of(KeyType.HASH, KeyType.RANGE)
                .limit(attributes.size())
                .map(type -> KeySchemaElement.builder()
                        .attributeName(attributes.get(type.ordinal()))
                        .keyType(type)
                        .build())
                .toList();
    }
}
