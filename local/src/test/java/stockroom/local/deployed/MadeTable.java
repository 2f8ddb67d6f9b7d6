package stockroom.local.deployed;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import stockroom.testkit.template.Table;

/** A table as it was really made, in the template's words. */
final class MadeTable {
    private MadeTable() {}

    /** @param expected names what to look at, since AWS keeps no order of indexes */
    static Table of(Table expected, String name, DynamoDbClient tables) {
        TableDescription made = tables.describeTable(r -> r.tableName(name)).table();
        TimeToLiveDescription expiry =
                tables.describeTimeToLive(r -> r.tableName(name)).timeToLiveDescription();
        List<Table.Index> indexes = made.globalSecondaryIndexes().stream()
                .map(index -> new Table.Index(
                        index.indexName(),
                        key(index.keySchema()),
                        index.projection().projectionTypeAsString(),
                        index.projection().nonKeyAttributes()))
                .toList();
        return new Table(
                expected.id(),
                made.attributeDefinitions().stream()
                        .collect(Collectors.toMap(
                                AttributeDefinition::attributeName, AttributeDefinition::attributeTypeAsString)),
                key(made.keySchema()),
                expected.indexes().stream()
                        .flatMap(wanted -> indexes.stream().filter(i -> i.name().equals(wanted.name())))
                        .toList(),
                made.streamSpecification() == null
                        ? ""
                        : made.streamSpecification().streamViewTypeAsString(),
                expiry == null || expiry.attributeName() == null ? "" : expiry.attributeName());
    }

    private static List<String> key(List<KeySchemaElement> key) {
        return key.stream().map(KeySchemaElement::attributeName).toList();
    }
}
