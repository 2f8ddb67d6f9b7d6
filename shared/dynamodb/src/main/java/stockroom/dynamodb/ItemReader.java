package stockroom.dynamodb;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** Reads one item by its key, consistently: the answer is what was last written. */
final class ItemReader {
    private ItemReader() {}

    static Optional<Item> read(DynamoDbClient client, String table, Item key) {
        GetItemRequest request = GetItemRequest.builder()
                .tableName(table)
                .key(key.attributes())
                .consistentRead(true)
                .build();
        return Optional.of(client.getItem(request))
                .filter(answer -> answer.hasItem())
                .map(answer -> Item.of(answer.item()));
    }
}
