package stockroom.local.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import stockroom.messaging.Subscriptions;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Subscription;
import stockroom.testkit.template.Trigger;

/** The template's filters and the events that are published know each other. */
class PublishedEventsTest {
    @Test
    void an_event_is_let_through_to_the_consumers_that_handle_it_and_to_no_other() {
        assertThat(Day.lived().events())
                .contains(
                        "OrderTaken",
                        "OrderCancelled",
                        "StockCounted",
                        "StagedOrderUndone",
                        "DraftChanged",
                        "GoodsReceived")
                .allSatisfy(type -> assertThat(letThrough(type)).as(type).isEqualTo(Subscriptions.consumersOf(type)));
    }

    @Test
    void what_a_consumer_waits_for_is_published_by_somebody() {
        Set<String> wanted = new TreeSet<>();
        Subscriptions.all().values().forEach(wanted::addAll);
        assertThat(Day.lived().events()).containsAll(wanted);
    }

    private static List<String> letThrough(String type) {
        return Day.TEMPLATE.subscriptions().stream()
                .filter(subscription -> subscription.accepts(Map.of("type", type)))
                .map(PublishedEventsTest::consumer)
                .sorted()
                .toList();
    }

    private static String consumer(Subscription subscription) {
        return Day.TEMPLATE.functions().stream()
                .filter(function -> function.triggers(Trigger.Messages.class).stream()
                        .anyMatch(messages -> messages.queue().equals(subscription.queue())))
                .map(FunctionSpec::name)
                .findFirst()
                .orElseThrow();
    }
}
