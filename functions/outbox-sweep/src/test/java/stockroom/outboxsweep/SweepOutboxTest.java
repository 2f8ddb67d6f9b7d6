package stockroom.outboxsweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.PublishBatchResultEntry;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.Transactor;
import stockroom.messaging.Envelope;
import stockroom.messaging.Outbox;
import stockroom.outboxsweep.SweepOutbox.Swept;
import stockroom.testkit.TestShop;

class SweepOutboxTest {
    private final TestShop shop = TestShop.open();
    private final Topic topic = new Topic();
    private final SweepOutbox sweep = OutboxSweepWiring.sweep(shop.as("outbox-sweep", Map.of(SnsClient.class, topic)));

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void an_event_pending_for_two_minutes_is_published_once() {
        announce("order-1");
        shop.clock().advance(Duration.ofMinutes(2));

        assertThat(sweep.sweep()).isEqualTo(new Swept(1, Optional.empty()));
        assertThat(sweep.sweep()).isEqualTo(new Swept(0, Optional.empty()));
        assertThat(topic.published).containsExactly("order-1:1");
    }

    @Test
    void a_younger_event_is_the_relay_s_and_the_sweep_says_when_it_would_look_again() {
        announce("order-1");
        shop.clock().advance(Duration.ofSeconds(119));

        Instant due = TestShop.OPENING.plus(Duration.ofMinutes(2));
        assertThat(sweep.sweep()).isEqualTo(new Swept(0, Optional.of(due)));
        assertThat(topic.published).isEmpty();
    }

    @Test
    void an_event_that_the_topic_refuses_is_tried_again_by_the_next_run() {
        IntStream.rangeClosed(1, 30).forEach(order -> announce("order-" + order));
        shop.clock().advance(Duration.ofMinutes(3));
        topic.refused = "order-7:1";

        assertThat(sweep.sweep())
                .isEqualTo(new Swept(29, Optional.of(shop.clock().instant())));
        topic.refused = "none";
        assertThat(sweep.sweep().published()).isEqualTo(1);
        assertThat(topic.published).hasSize(30).doesNotHaveDuplicates();
    }

    private void announce(String order) {
        Event event = new Event("OrderTaken", order, 1, new Cause("web", "request-1", TestShop.OPENING), Map.of());
        new Transactor(shop.dynamoDb()).write(new Outbox(shop.table("OUTBOX_TABLE")).announce(event));
    }

    private static final class Topic implements SnsClient {
        private final List<String> published = new ArrayList<>();
        private String refused = "none";

        @Override
        public PublishBatchResponse publishBatch(PublishBatchRequest call) {
            List<PublishBatchResultEntry> successful = new ArrayList<>();
            List<BatchResultErrorEntry> failed = new ArrayList<>();
            call.publishBatchRequestEntries().forEach(entry -> {
                String event = Envelope.read(entry.message()).id();
                if (event.equals(refused)) {
                    failed.add(BatchResultErrorEntry.builder()
                            .id(entry.id())
                            .code("Throttled")
                            .build());
                } else {
                    published.add(event);
                    successful.add(
                            PublishBatchResultEntry.builder().id(entry.id()).build());
                }
            });
            return PublishBatchResponse.builder()
                    .successful(successful)
                    .failed(failed)
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
