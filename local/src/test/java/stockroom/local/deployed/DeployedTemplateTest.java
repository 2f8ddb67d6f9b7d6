package stockroom.local.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import stockroom.local.Caller;
import stockroom.local.LocalApi;
import stockroom.local.Spine;
import stockroom.local.function.LocalFunctions;
import stockroom.testkit.template.Infrastructure;
import stockroom.testkit.template.Queue;
import stockroom.testkit.template.Subscription;
import stockroom.testkit.template.Template;

/** What CloudFormation makes of template.yaml is what the tests make of it, and the shop works there. */
class DeployedTemplateTest {
    private static final Template TEMPLATE = Template.ofThisProject();
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long CHECK_MILLIS = 100;

    private static LocalStack localStack;
    private static DeployedShop shop;

    @BeforeAll
    static void deploy() {
        localStack = LocalStack.start();
        shop = DeployedShop.on(localStack);
    }

    @AfterAll
    static void remove() {
        if (shop != null) {
            shop.close();
        }
        if (localStack != null) {
            localStack.close();
        }
    }

    @Test
    void every_resource_is_made_and_called_as_functions_are_told() {
        Map<String, String> made = shop.stack().resources();
        assertThat(made.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Infrastructure.ofThisProject().ids());
        TEMPLATE.tables().forEach(table -> assertThat(made)
                .containsEntry(table.id(), shop.names().name(table.id())));
        TEMPLATE.topics().forEach(topic -> assertThat(made)
                .containsEntry(topic, shop.names().arn("sns", topic)));
        TEMPLATE.queues().forEach(queue -> assertThat(made.get(queue.id()))
                .endsWith("/" + shop.names().name(queue.id())));
    }

    @Test
    void a_table_has_the_keys_indexes_stream_and_expiry_that_tests_give_it() {
        assertThat(TEMPLATE.tables()).isNotEmpty().allSatisfy(table -> assertThat(
                        MadeTable.of(table, shop.names().name(table.id()), shop.dynamoDb()))
                .isEqualTo(table));
    }

    @Test
    void a_queue_hides_messages_and_gives_up_on_them_as_tests_do() {
        assertThat(TEMPLATE.queues()).isNotEmpty().allSatisfy(queue -> {
            Map<QueueAttributeName, String> made = shop.queues()
                    .getQueueAttributes(
                            r -> r.queueUrl(shop.names().queueUrl(queue.id())).attributeNames(QueueAttributeName.ALL))
                    .attributes();
            assertThat(made)
                    .containsEntry(
                            QueueAttributeName.VISIBILITY_TIMEOUT,
                            Long.toString(queue.visibility().toSeconds()));
            assertThat(redrive(made)).isEqualTo(redrive(queue));
        });
    }

    @Test
    void a_subscription_filters_as_tests_do_delivers_raw_and_keeps_what_it_cannot_deliver() {
        String topic = shop.names().arn("sns", "EventsTopic");
        var subscriptions =
                shop.topics().listSubscriptionsByTopic(r -> r.topicArn(topic)).subscriptions();
        assertThat(subscriptions).hasSameSizeAs(TEMPLATE.subscriptions());
        for (Subscription expected : TEMPLATE.subscriptions()) {
            var found = subscriptions.stream()
                    .filter(s -> s.endpoint().equals(shop.names().arn("sqs", expected.queue())))
                    .findFirst()
                    .orElseThrow();
            Map<String, String> made = shop.topics()
                    .getSubscriptionAttributes(r -> r.subscriptionArn(found.subscriptionArn()))
                    .attributes();
            assertThat(made).containsEntry("RawMessageDelivery", "true");
            assertThat(made.get("RedrivePolicy")).contains(shop.names().arn("sqs", deadLetters(expected.queue())));
            assertThat(policy(expected.queue())).contains("sns.amazonaws.com").contains(topic);
            Map<String, List<String>> filter = new HashMap<>();
            LocalFunctions.json(made.get("FilterPolicy"))
                    .properties()
                    .forEach(rule -> filter.put(rule.getKey(), texts(rule.getValue())));
            assertThat(filter).isEqualTo(expected.filter());
        }
    }

    @Test
    void an_order_becomes_demand_and_a_draft_and_the_event_of_a_count_gives_it_what_was_found() {
        Spine spine = new Spine(new Caller(new LocalApi(shop.api(), shop.api())), shop.apiKey(), shop.ownerToken());
        spine.openShop();
        String order = spine.order();
        spine.buy(order);
        spine.findFive();
        await("the order has what was found", () -> spine.reserved(order) == 8);
        await("every event is published", () -> pending() == 0);
        spine.audit();
    }

    private static String redrive(Map<QueueAttributeName, String> made) {
        JsonNode redrive = LocalFunctions.json(made.getOrDefault(QueueAttributeName.REDRIVE_POLICY, "{}"));
        return redrive.path("deadLetterTargetArn").asText() + " after "
                + redrive.path("maxReceiveCount").asInt();
    }

    private static String redrive(Queue queue) {
        String target = queue.deadLetters().isEmpty() ? "" : shop.names().arn("sqs", queue.deadLetters());
        return target + " after " + queue.maxReceives();
    }

    private static String deadLetters(String queue) {
        return TEMPLATE.queues().stream()
                .filter(candidate -> candidate.id().equals(queue))
                .findFirst()
                .orElseThrow()
                .deadLetters();
    }

    /** Who may send to it. */
    private static String policy(String queue) {
        return shop.queues()
                .getQueueAttributes(
                        r -> r.queueUrl(shop.names().queueUrl(queue)).attributeNames(QueueAttributeName.POLICY))
                .attributes()
                .get(QueueAttributeName.POLICY);
    }

    private static int pending() {
        return shop.dynamoDb()
                .scan(r -> r.tableName(shop.names().name("OutboxTable")).indexName("Pending"))
                .count();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what + " in time").isLessThan(end);
            try {
                TimeUnit.MILLISECONDS.sleep(CHECK_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
