package stockroom.testkit.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.value.Canonical;
import stockroom.testkit.model.value.Invalid;

/**
 * What a key of a table or index is made of.
 *
 * @param attributes partition key, then the sort key if there is one
 * @param types S or N by attribute
 */
record KeyShape(List<String> attributes, Map<String, String> types) {
    private static final int MAX_PARTITION_BYTES = 2048;
    private static final int MAX_SORT_BYTES = 1024;

    KeyShape {
        attributes = List.copyOf(attributes);
        types = Map.copyOf(types);
    }

    /** The key values of an item; empty when one is missing, so that the item isn't in such an index. */
    Optional<List<KeyPart>> find(Map<String, AttributeValue> item) {
        List<KeyPart> parts = new ArrayList<>(attributes.size());
        for (int i = 0; i < attributes.size(); i++) {
            AttributeValue value = item.get(attributes.get(i));
            if (value == null) {
                return Optional.empty();
            }
            parts.add(part(i, value));
        }
        return Optional.of(parts);
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when a key attribute is there and can't be one */
    void check(Map<String, AttributeValue> item) {
        for (int i = 0; i < attributes.size(); i++) {
            AttributeValue value = item.get(attributes.get(i));
            if (value != null) {
                part(i, value);
            }
        }
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when the item lacks a key attribute */
    RowKey of(Map<String, AttributeValue> item) {
        return RowKey.of(find(item)
                .orElseThrow(() ->
                        Invalid.because("One or more parameter values were invalid: Missing a key of " + attributes)));
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when there is an attribute more or less than the key has */
    RowKey exactly(Map<String, AttributeValue> key) {
        if (key.size() != attributes.size() || !key.keySet().containsAll(attributes)) {
            throw Invalid.because("The provided key element does not match the schema");
        }
        return of(Canonical.item(key));
    }

    /** The key attributes of an item that has them. */
    Map<String, AttributeValue> in(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        attributes.forEach(attribute -> key.put(attribute, requireNonNull(item.get(attribute))));
        return key;
    }

    /**
     * A value of the key.
     *
     * @param position 0 of the partition key, 1 of the sort key
     */
    KeyPart part(int position, AttributeValue value) {
        String type = requireNonNull(types.get(attributes.get(position)));
        return KeyPart.of(value, type, position == 0 ? MAX_PARTITION_BYTES : MAX_SORT_BYTES);
    }
}
