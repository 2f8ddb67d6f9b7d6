package stockroom.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import stockroom.testkit.EmbeddedQueues;
import stockroom.testkit.Queues;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Template;

/** The model's queues do what ElasticMQ's do. Only what shows without waiting: what time does has its own tests. */
class QueueConformanceTest {
    private static final int REQUESTS = 300;
    private static final String QUEUE = "StockAllocationQueue";
    private static final String DEAD = "StockAllocationDeadLetters";

    /** Every message that is visible is received, so that no queue has a choice. */
    private static final int MOST_MESSAGES = 10;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_sequence_of_sends_receives_and_deletes_shows_the_same(long seed) {
        Template template = Template.ofThisProject();
        try (EmbeddedQueues real = EmbeddedQueues.start()) {
            Names names = new Names("", real.endpoint());
            new Queues(real.client(), template.queues(), names).create();
            ModelQueues model = new ModelQueues(
                    template.queues(), names, InstantSource.system(), Arrivals.prompt(), BatchFaults.none());
            List<String> ofReal = history(new Random(seed), new Side(real.client(), names));
            List<String> ofModel = history(new Random(seed), new Side(model.client(), names));
            assertThat(ofModel).isEqualTo(ofReal);
            assertThat(String.join("\n", ofReal)).contains("×5").contains(DEAD + " [message");
        }
    }

    private static List<String> history(Random random, Side side) {
        List<String> history = new ArrayList<>();
        int sent = 0;
        for (int i = 0; i < REQUESTS; i++) {
            int choice = random.nextInt(9);
            if (choice < 2 && side.alive < MOST_MESSAGES - 1) {
                history.add(
                        choice == 0
                                ? side.send("message " + sent++)
                                : side.sendTwo("message " + sent++, "message " + sent++));
            } else if (choice < 5) {
                history.add(side.receive(QUEUE));
            } else if (choice < 7) {
                history.add(side.giveBack());
            } else if (choice == 7 && random.nextInt(4) == 0) {
                history.add(side.delete(random.nextInt(MOST_MESSAGES)));
            } else {
                history.add(side.receive(DEAD) + side.counts(QUEUE) + side.counts(DEAD));
            }
        }
        return history;
    }

    /** One of the two services, and what its caller holds. */
    private static final class Side {
        private final SqsClient client;
        private final Names names;
        private final Map<String, String> receipts = new TreeMap<>();
        private int alive;

        Side(SqsClient client, Names names) {
            this.client = client;
            this.names = names;
        }

        String send(String body) {
            alive++;
            client.sendMessage(
                    r -> r.queueUrl(names.queueUrl(QUEUE)).messageBody(body).messageAttributes(type()));
            return "sent " + body;
        }

        String sendTwo(String one, String other) {
            alive += 2;
            var answer = client.sendMessageBatch(
                    r -> r.queueUrl(names.queueUrl(QUEUE)).entries(entry(one), entry(other)));
            return "sent " + answer.successful().stream().map(e -> e.id()).toList() + answer.failed();
        }

        private static SendMessageBatchRequestEntry entry(String body) {
            return SendMessageBatchRequestEntry.builder()
                    .id(body.replace(' ', '-'))
                    .messageBody(body)
                    .messageAttributes(type())
                    .build();
        }

        private static Map<String, MessageAttributeValue> type() {
            return Map.of(
                    "type",
                    MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue("T")
                            .build());
        }

        String receive(String queue) {
            List<Message> messages = client.receiveMessage(r -> r.queueUrl(names.queueUrl(queue))
                            .maxNumberOfMessages(10)
                            .messageAttributeNames("All")
                            .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                    .messages();
            if (queue.equals(DEAD)) {
                alive -= messages.size();
            } else {
                messages.forEach(message -> receipts.put(message.body(), message.receiptHandle()));
            }
            return queue + " " + messages.stream().map(Side::line).sorted().toList();
        }

        private static String line(Message message) {
            return message.body() + " ×"
                    + message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT) + " "
                    + message.messageAttributes().get("type").stringValue();
        }

        /** Everything received is visible again. */
        String giveBack() {
            Map<String, String> held = new HashMap<>(receipts);
            receipts.clear();
            held.forEach((body, receipt) -> client.changeMessageVisibility(r ->
                    r.queueUrl(names.queueUrl(QUEUE)).receiptHandle(receipt).visibilityTimeout(0)));
            return "gave back " + new TreeMap<>(held).keySet();
        }

        String delete(int number) {
            if (receipts.isEmpty()) {
                return "nothing to delete";
            }
            String body = List.copyOf(receipts.keySet()).get(number % receipts.size());
            String receipt = receipts.remove(body);
            alive--;
            client.deleteMessageBatch(r -> r.queueUrl(names.queueUrl(QUEUE))
                    .entries(DeleteMessageBatchRequestEntry.builder()
                            .id("1")
                            .receiptHandle(receipt)
                            .build()));
            return "deleted " + body;
        }

        String counts(String queue) {
            var counts = client.getQueueAttributes(r -> r.queueUrl(names.queueUrl(queue))
                            .attributeNames(
                                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                    .attributes();
            return new TreeMap<>(counts).toString();
        }
    }
}
