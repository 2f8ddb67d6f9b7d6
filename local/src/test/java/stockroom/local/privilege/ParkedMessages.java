package stockroom.local.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.messaging.Envelope;
import stockroom.testkit.TestShop;
import stockroom.testkit.template.Queue;
import stockroom.testkit.template.Subscription;

/** What each queue gave up once is sent to it again; of one queue something is dropped, and something fails twice. */
final class ParkedMessages {
    private static final String UNKNOWN_JOB = "0123456789abcdef0123456789abcdef";

    private final Desk desk;
    private final SentMessages messages;

    ParkedMessages(Desk desk, SentMessages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /** Nothing is left of them: every consumer takes what speaks of nothing that is there. */
    void live() {
        List<Queue> queues = Day.TEMPLATE.queues().stream()
                .filter(queue -> !queue.deadLetters().isEmpty())
                .toList();
        queues.forEach(queue -> messages.toDeadLettersOf(queue, harmless(queue)));
        desk.settle();
        JsonNode parked = desk.get("GET /staff/dead-letters").path("items");
        assertThat(parked).hasSize(queues.size());
        String first = parked.path(0).path("id").asText();
        desk.call("POST /staff/dead-letters/{id}/redrive", "{}", first);
        desk.call("POST /staff/dead-letters/redrive", "{}");

        messages.toDeadLettersOf(queues.get(0), harmless(queues.get(0)));
        desk.settle();
        String again = desk.get("GET /staff/dead-letters").at("/items/0/id").asText();
        desk.call("POST /staff/dead-letters/{id}/drop", "{\"reason\": \"twice is enough\"}", again);
    }

    private static String harmless(Queue queue) {
        return Day.TEMPLATE.subscriptions().stream()
                .filter(subscription -> subscription.queue().equals(queue.id()))
                .findFirst()
                .map(ParkedMessages::ofNothing)
                .orElse(UNKNOWN_JOB);
    }

    private static String ofNothing(Subscription subscription) {
        String type =
                subscription.filter().getOrDefault("type", List.of()).iterator().next();
        Cause cause = new Cause("machine:test", "request-1", TestShop.OPENING);
        Map<String, Object> data =
                Map.of("orderId", "nobody", "purchaseOrderId", "nothing", "warehouse", "main", "positions", List.of());
        return Envelope.of(new Event(type, "nobody", 1, cause, data));
    }
}
