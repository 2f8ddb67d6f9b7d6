package stockroom.notification;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import stockroom.domain.messaging.Event;
import stockroom.lambda.Machine;
import stockroom.messaging.Envelope;
import stockroom.messaging.Post;
import stockroom.testkit.LetterBox;
import stockroom.testkit.TestContext;
import stockroom.testkit.TestShop;
import stockroom.testkit.event.QueueEvent;
import stockroom.testkit.fault.Calls;

/** The function in a test's shop, with a letter box, phones and a queue whose contents can be looked at. */
final class SenderRig {
    final LetterBox box = new LetterBox();
    final Phones phones = new Phones();
    final PausedQueue queue = new PausedQueue();
    Machine machine = Machine.real();
    private final TestShop shop;

    SenderRig(TestShop shop) {
        this.shop = shop;
    }

    /** Whether the function took the event. */
    boolean deliver(Event event) {
        return deliver(event, 1, Calls.counted());
    }

    boolean deliver(Event event, int delivery, Calls calls) {
        return deliver(Envelope.of(event), delivery, calls);
    }

    boolean deliver(String body, int delivery, Calls calls) {
        Message message = Message.builder()
                .messageId("m-1")
                .receiptHandle("r-" + delivery)
                .body(body)
                .attributes(Map.of(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, Integer.toString(delivery)))
                .build();
        return answer(QueueEvent.of(List.of(message), "arn:queue").toString(), calls)
                .equals("{\"batchItemFailures\":[]}");
    }

    /** Fires the schedule and hands over what it lets out; answers what it said. */
    String tick(Calls calls) {
        String said = release(calls);
        List<String> released = List.copyOf(queue.sent);
        queue.sent.clear();
        released.forEach(body -> deliver(body, 1, Calls.counted()));
        return said;
    }

    /** Fires the schedule; answers what it said. What it lets out is in the queue. */
    String release(Calls calls) {
        return answer("{\"time\": \"" + shop.clock().instant() + "\"}", calls);
    }

    private String answer(String event, Calls calls) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            function(calls)
                    .handleRequest(
                            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                            answer,
                            TestContext.one());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    NotificationSenderFunction function() {
        return function(Calls.counted());
    }

    NotificationSenderFunction function(Calls calls) {
        return new NotificationSenderFunction(shop.as(
                        "notification-sender",
                        Map.of(
                                Post.class, box,
                                SqsClient.class, calls.watch(SqsClient.class, queue),
                                SnsClient.class, calls.watch(SnsClient.class, phones),
                                DynamoDbClient.class, calls.watch(DynamoDbClient.class, shop.dynamoDb())))
                .on(machine));
    }
}
