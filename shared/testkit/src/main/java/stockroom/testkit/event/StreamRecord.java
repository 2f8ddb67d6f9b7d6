package stockroom.testkit.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** A stream record as Lambda hands it over. */
public final class StreamRecord {
    private StreamRecord() {}

    public static ObjectNode json(Record record, String streamArn) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("eventID", record.eventID())
                .put("eventName", record.eventNameAsString())
                .put("eventVersion", record.eventVersion())
                .put("eventSource", "aws:dynamodb")
                .put("awsRegion", record.awsRegion())
                .put("eventSourceARN", streamArn);
        ObjectNode change = json.putObject("dynamodb")
                .put("SequenceNumber", record.dynamodb().sequenceNumber())
                .put("SizeBytes", record.dynamodb().sizeBytes())
                .put("StreamViewType", record.dynamodb().streamViewTypeAsString());
        change.set("Keys", attributes(record.dynamodb().keys()));
        if (record.dynamodb().hasNewImage()) {
            change.set("NewImage", attributes(record.dynamodb().newImage()));
        }
        if (record.dynamodb().hasOldImage()) {
            change.set("OldImage", attributes(record.dynamodb().oldImage()));
        }
        return json;
    }

    private static ObjectNode attributes(Map<String, AttributeValue> item) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        item.forEach((name, value) -> json.set(name, attribute(value)));
        return json;
    }

    private static ObjectNode attribute(AttributeValue value) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (value.type()) {
            case S -> json.put("S", value.s());
            case N -> json.put("N", value.n());
            case BOOL -> json.put("BOOL", value.bool());
            case NUL -> json.put("NULL", true);
            case B -> json.put("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
            case M -> json.set("M", attributes(value.m()));
            case L -> value.l().forEach(item -> json.withArray("L").add(attribute(item)));
            case SS -> value.ss().forEach(text -> json.withArray("SS").add(text));
            case NS -> value.ns().forEach(number -> json.withArray("NS").add(number));
            default ->
                throw new IllegalArgumentException(
                        "attribute type " + value.type() + " is not known in a stream record");
        }
        return json;
    }
}
