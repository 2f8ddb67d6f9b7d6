package stockroom.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import stockroom.domain.messaging.DeadLetter;
import stockroom.domain.messaging.DeadLetter.Content;
import stockroom.dynamodb.DeadLetterStore;
import stockroom.dynamodb.Transactor;
import stockroom.testkit.Http;
import stockroom.testkit.MovableClock;
import stockroom.testkit.TestContext;
import stockroom.testkit.TestShop;
import stockroom.testkit.event.QueueEvent;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.model.Arrivals;
import stockroom.testkit.model.BatchFaults;
import stockroom.testkit.model.ModelQueues;

/** The keeper beside the template's queues; queues are named without their last word, as in {@code StockAllocation}. */
final class ParkedFloor implements AutoCloseable {
    private static final int ALL = 10;

    private final TestShop shop = TestShop.open();
    private final ModelQueues queues = new ModelQueues(
            TestShop.template().queues(), shop.names(), shop.clock(), Arrivals.prompt(), BatchFaults.none());
    private DeadLetterKeeperFunction keeper;

    ParkedFloor(Calls calls) {
        keeper = keeper(calls);
    }

    /** From now on the keeper's calls are watched so. */
    void under(Calls calls) {
        keeper = keeper(calls);
    }

    /** A new process takes over from one that died; what it had in its hands shows again. */
    void recover() {
        keeper = keeper(Calls.counted());
        shop.clock().advance(Duration.ofMinutes(3));
    }

    private DeadLetterKeeperFunction keeper(Calls calls) {
        return new DeadLetterKeeperFunction(shop.as(
                "dead-letter-keeper",
                Map.of(
                        DynamoDbClient.class, calls.watch(DynamoDbClient.class, shop.dynamoDb()),
                        SqsClient.class, calls.watch(SqsClient.class, queues.client()))));
    }

    MovableClock clock() {
        return shop.clock();
    }

    Http staff(String name, String roles) {
        return Http.staff(keeper, name, roles);
    }

    /** A message goes to the dead letters, and the keeper gets it. */
    void giveUp(String queue, String body) {
        queues.client().sendMessage(request -> request.queueUrl(url(queue + "DeadLetters"))
                .messageBody(body));
        takeDeadLetters(queue);
    }

    /** A message waits of a consumer that the template does not list. */
    void leaveBehind(String consumer, String body) {
        Content content = new Content(null, null, body.length());
        DeadLetter letter = DeadLetter.first(
                consumer, content, body, "message-1", shop.clock().instant());
        new Transactor(shop.dynamoDb())
                .write(new DeadLetterStore(shop.dynamoDb(), shop.table("DEAD_LETTERS_TABLE")).keep(letter, body));
    }

    /** Hands over what waits there; what was taken is deleted. */
    void takeDeadLetters(String queue) {
        List<Message> messages = received(queue + "DeadLetters");
        if (!messages.isEmpty()) {
            deliver(queue, messages);
            messages.forEach(
                    message -> queues.client().deleteMessage(request -> request.queueUrl(url(queue + "DeadLetters"))
                            .receiptHandle(message.receiptHandle())));
        }
    }

    /** The same delivery before something is done and after it. */
    void deliverTwice(String queue, String body, Runnable between) {
        queues.client().sendMessage(request -> request.queueUrl(url(queue + "DeadLetters"))
                .messageBody(body));
        List<Message> messages = received(queue + "DeadLetters");
        deliver(queue, messages);
        between.run();
        deliver(queue, messages);
    }

    /** The bodies that wait in a queue. */
    List<String> waiting(String queue) {
        List<String> bodies = new ArrayList<>();
        for (List<Message> some = received(queue); !some.isEmpty(); some = received(queue)) {
            some.forEach(message -> bodies.add(message.body()));
        }
        shop.clock().advance(Duration.ofHours(2));
        return bodies;
    }

    private List<Message> received(String queue) {
        return queues.client()
                .receiveMessage(request -> request.queueUrl(url(queue)).maxNumberOfMessages(ALL))
                .messages();
    }

    private void deliver(String queue, List<Message> messages) {
        ObjectNode event = QueueEvent.of(messages, shop.names().arn("sqs", queue + "DeadLetters"));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            keeper.handleRequest(
                    new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)),
                    answer,
                    TestContext.one());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        assertThat(answer.toString(StandardCharsets.UTF_8)).isEqualTo("{\"batchItemFailures\":[]}");
    }

    private String url(String queue) {
        return shop.names().queueUrl(queue);
    }

    @Override
    public void close() {
        shop.close();
    }
}
