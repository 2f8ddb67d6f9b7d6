package stockroom.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sqs.model.Message;
import stockroom.testkit.EmbeddedQueues;
import stockroom.testkit.EmbeddedTopics;
import stockroom.testkit.MovableClock;
import stockroom.testkit.Queues;
import stockroom.testkit.ShortMessage;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Queue;
import stockroom.testkit.template.Subscription;

/** Messages from topic to queue, and on the way what the caller says befalls them. */
class MessagesTest {
    private static final Queue DEAD = new Queue("Dead", Duration.ofSeconds(30), "", 0);
    private static final Queue GOODS = new Queue("Goods", Duration.ofSeconds(30), "Dead", 2);
    private static final Subscription SUBSCRIPTION =
            new Subscription("S", "Events", "Goods", Map.of("type", List.of("GoodsReceived")));
    private static final Names NAMES = new Names("t-", "http://queues.invalid");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-19T08:15:30Z"));
    private final List<Duration> arrivals = new ArrayList<>(List.of(Duration.ZERO));
    private final ModelQueues queues = new ModelQueues(
            List.of(GOODS, DEAD), NAMES, clock, (queue, id) -> List.copyOf(arrivals), BatchFaults.none());
    private final ModelTopics topics =
            new ModelTopics(List.of(SUBSCRIPTION), NAMES, queues, (target, id, body) -> body.equals("unlucky"));

    @Test
    void a_topic_delivers_as_the_embedded_one_does() {
        try (EmbeddedQueues real = EmbeddedQueues.start()) {
            Names names = new Names("t-", real.endpoint());
            new Queues(real.client(), List.of(GOODS, DEAD), names).create();
            try (EmbeddedTopics embedded = EmbeddedTopics.start(List.of(SUBSCRIPTION), names, real.client())) {
                PublishBatchResponse ofReal = embedded.client().publishBatch(r -> r.topicArn(names.arn("sns", "Events"))
                        .publishBatchRequestEntries(entry("1", "GoodsReceived"), entry("2", "OrderTaken")));
                PublishBatchResponse ofModel = publish(entry("1", "GoodsReceived"), entry("2", "OrderTaken"));
                assertThat(ofModel.successful().stream().map(e -> e.id()).toList())
                        .isEqualTo(ofReal.successful().stream().map(e -> e.id()).toList());
                List<Message> received = real.client()
                        .receiveMessage(r -> r.queueUrl(names.queueUrl("Goods"))
                                .maxNumberOfMessages(10)
                                .messageAttributeNames("All"))
                        .messages();
                assertThat(received())
                        .hasSize(1)
                        .usingRecursiveFieldByFieldElementComparatorOnFields("body", "messageAttributes")
                        .containsExactlyElementsOf(received);
            }
        }
    }

    @Test
    void a_phone_is_called_as_by_the_embedded_topics() {
        try (EmbeddedQueues real = EmbeddedQueues.start();
                EmbeddedTopics embedded =
                        EmbeddedTopics.start(List.of(SUBSCRIPTION), new Names("t-", real.endpoint()), real.client())) {
            for (SnsClient client : List.of(embedded.client(), topics.client())) {
                client.publish(r -> r.phoneNumber("+380441234567").message("Заказ A&1 принят"));
                assertThatThrownBy(() ->
                                client.publish(r -> r.phoneNumber("044 1234567").message("no")))
                        .isInstanceOfSatisfying(SnsException.class, refused -> assertThat(refused.statusCode())
                                .isEqualTo(400));
            }
            assertThat(topics.shortMessages())
                    .containsExactly(new ShortMessage("+380441234567", "Заказ A&1 принят"))
                    .isEqualTo(embedded.shortMessages());
        }
    }

    @Test
    void an_entry_that_fails_is_named_and_the_others_arrive() {
        PublishBatchResponse answer = publish(
                entry("1", "GoodsReceived"),
                entry("2", "GoodsReceived").toBuilder().message("unlucky").build());
        assertThat(answer.successful()).extracting("id").containsExactly("1");
        assertThat(answer.failed()).extracting("id").containsExactly("2");
        assertThat(queues.depth("Goods")).isEqualTo(1);
    }

    @Test
    void a_message_arrives_as_often_and_as_late_as_the_caller_says_under_one_id() {
        arrivals.clear();
        arrivals.addAll(List.of(Duration.ofHours(3), Duration.ofSeconds(1)));
        publish(entry("1", "GoodsReceived"));
        assertThat(received()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        Message first = received().get(0);
        delete(first);
        assertThat(queues.nextVisible("Goods"))
                .contains(clock.instant().plus(Duration.ofHours(3).minusSeconds(1)));
        clock.advance(Duration.ofHours(3));
        assertThat(received()).extracting(Message::messageId).containsExactly(first.messageId());
    }

    @Test
    void a_message_that_is_not_deleted_comes_again_and_dies_after_its_last_receive() {
        publish(entry("1", "GoodsReceived"));
        assertThat(received()).hasSize(1);
        assertThat(received()).as("hidden").isEmpty();
        clock.advance(Duration.ofSeconds(30));
        assertThat(received()).hasSize(1);
        clock.advance(Duration.ofSeconds(30));
        assertThat(received()).isEmpty();
        assertThat(queues.depth("Goods")).isZero();
        assertThat(queues.depth("Dead")).isEqualTo(1);
    }

    @Test
    void a_receipt_of_an_earlier_receive_deletes_nothing() {
        publish(entry("1", "GoodsReceived"));
        Message first = received().get(0);
        clock.advance(Duration.ofSeconds(30));
        assertThat(received()).hasSize(1);
        delete(first);
        assertThat(queues.depth("Goods")).isEqualTo(1);
    }

    @Test
    void a_message_may_be_sent_with_a_delay() {
        queues.client()
                .sendMessage(r ->
                        r.queueUrl(NAMES.queueUrl("Goods")).messageBody("later").delaySeconds(60));
        assertThat(received()).isEmpty();
        clock.advance(Duration.ofSeconds(60));
        assertThat(received()).extracting(Message::body).containsExactly("later");
    }

    private PublishBatchResponse publish(PublishBatchRequestEntry... entries) {
        return topics.client()
                .publishBatch(r -> r.topicArn(NAMES.arn("sns", "Events")).publishBatchRequestEntries(entries));
    }

    private List<Message> received() {
        return queues.client()
                .receiveMessage(r -> r.queueUrl(NAMES.queueUrl("Goods"))
                        .maxNumberOfMessages(10)
                        .messageAttributeNames("All"))
                .messages();
    }

    private void delete(Message message) {
        queues.client().deleteMessage(r -> r.queueUrl(NAMES.queueUrl("Goods")).receiptHandle(message.receiptHandle()));
    }

    private static PublishBatchRequestEntry entry(String id, String type) {
        return PublishBatchRequestEntry.builder()
                .id(id)
                .message("{\"ä\":\"&<=" + id + "\"}")
                .messageAttributes(Map.of(
                        "type",
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue(type)
                                .build()))
                .build();
    }
}
