package stockroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Queue;
import stockroom.testkit.template.Subscription;

class EmbeddedTopicsTest {
    private static final Queue DEAD = new Queue("Dead", Duration.ofSeconds(30), "", 0);
    private static final Queue GOODS = new Queue("Goods", Duration.ofSeconds(30), "Dead", 5);
    private static final Subscription SUBSCRIPTION =
            new Subscription("S", "Events", "Goods", Map.of("type", List.of("GoodsReceived")));

    @Test
    void a_message_reaches_the_queues_whose_filter_accepts_it_raw_and_with_its_attributes() {
        try (EmbeddedQueues queues = EmbeddedQueues.start()) {
            Names names = new Names("t-", queues.endpoint());
            Queues created = new Queues(queues.client(), List.of(GOODS, DEAD), names);
            created.create();
            try (EmbeddedTopics topics = EmbeddedTopics.start(List.of(SUBSCRIPTION), names, queues.client())) {
                var answer = topics.client().publishBatch(r -> r.topicArn(names.arn("sns", "Events"))
                        .publishBatchRequestEntries(
                                entry("1", "GoodsReceived", "{\"ä\":\"&<=\"}"), entry("2", "OrderTaken", "{}")));
                assertThat(answer.successful()).extracting("id").containsExactly("1", "2");
                assertThat(answer.failed()).isEmpty();

                assertThat(created.depth(GOODS)).isEqualTo(1);
                List<Message> received = queues.client()
                        .receiveMessage(r -> r.queueUrl(names.queueUrl("Goods"))
                                .maxNumberOfMessages(10)
                                .messageAttributeNames("All"))
                        .messages();
                assertThat(received).extracting(Message::body).containsExactly("{\"ä\":\"&<=\"}");
                assertThat(received.get(0).messageAttributes().get("type").stringValue())
                        .isEqualTo("GoodsReceived");
            }
        }
    }

    private static PublishBatchRequestEntry entry(String id, String type, String body) {
        return PublishBatchRequestEntry.builder()
                .id(id)
                .message(body)
                .messageAttributes(Map.of(
                        "type",
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue(type)
                                .build()))
                .build();
    }
}
