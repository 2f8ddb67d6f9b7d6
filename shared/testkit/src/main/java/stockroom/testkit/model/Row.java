package stockroom.testkit.model;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.value.ItemSize;

/**
 * What stands under a key of a table or index.
 *
 * @param item never changed, so that reads, copies and streams share it
 * @param bytes its size as DynamoDB counts it
 */
record Row(Map<String, AttributeValue> item, int bytes) {
    static Row of(Map<String, AttributeValue> item) {
        return new Row(item, ItemSize.of(item));
    }
}
