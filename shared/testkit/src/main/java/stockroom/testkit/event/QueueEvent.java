package stockroom.testkit.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;
import stockroom.testkit.template.Names;

/** A queue's messages as Lambda hands them over. */
public final class QueueEvent {
    private QueueEvent() {}

    /** @param queueArn where they came from */
    public static ObjectNode of(List<Message> messages, String queueArn) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        messages.forEach(message -> event.withArray("Records").add(json(message, queueArn)));
        return event;
    }

    private static ObjectNode json(Message message, String queueArn) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("messageId", message.messageId())
                .put("receiptHandle", message.receiptHandle())
                .put("body", message.body())
                .put("md5OfBody", message.md5OfBody())
                .put("eventSource", "aws:sqs")
                .put("eventSourceARN", queueArn)
                .put("awsRegion", Names.REGION);
        ObjectNode system = json.putObject("attributes");
        message.attributesAsStrings().forEach(system::put);
        ObjectNode own = json.putObject("messageAttributes");
        message.messageAttributes().forEach((name, value) -> own.putObject(name)
                .put("stringValue", value.stringValue())
                .put("dataType", value.dataType()));
        return json;
    }
}
