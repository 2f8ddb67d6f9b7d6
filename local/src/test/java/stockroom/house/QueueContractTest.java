package stockroom.house;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stockroom.testkit.template.Alarm;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Queue;
import stockroom.testkit.template.Template;
import stockroom.testkit.template.Trigger;

/** Nothing waits unseen: queues give up on what fails, what they gave up on is kept, and somebody is told of both. */
class QueueContractTest {
    private static final Template TEMPLATE = Template.ofThisProject();
    private static final int MOST_RECEIVES = 5;
    private static final String KEEPER = "dead-letter-keeper";
    private static final Names NAMES = new Names("contract-", "http://127.0.0.1:9");
    private static final String ABOVE = "GreaterThanThreshold";

    /** The queues that a function takes messages from. */
    static Stream<Queue> queues() {
        Set<String> deadLetters =
                TEMPLATE.queues().stream().map(Queue::deadLetters).collect(Collectors.toSet());
        return TEMPLATE.queues().stream().filter(queue -> !deadLetters.contains(queue.id()));
    }

    /** The functions for whose answer nobody waits. */
    static Stream<FunctionSpec> unattended() {
        return TEMPLATE.functions().stream()
                .filter(function -> !function.triggers(Trigger.Schedule.class).isEmpty()
                        || !function.triggers(Trigger.Stream.class).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("queues")
    void a_message_goes_to_dead_letters_of_its_own_queue_after_five_receives(Queue queue) {
        assertThat(queue.maxReceives()).isEqualTo(MOST_RECEIVES);
        assertThat(queue.deadLetters()).isNotEmpty();
        assertThat(queues().map(Queue::deadLetters)).containsOnlyOnce(queue.deadLetters());
    }

    @ParameterizedTest
    @MethodSource("queues")
    void one_function_takes_a_queue_s_messages_and_they_stay_hidden_for_six_times_its_timeout(Queue queue) {
        List<FunctionSpec> takers = TEMPLATE.functions().stream()
                .filter(function -> function.triggers(Trigger.Messages.class).stream()
                        .anyMatch(messages -> messages.queue().equals(queue.id())))
                .toList();
        assertThat(takers).hasSize(1).allSatisfy(function -> assertThat(queue.visibility())
                .isGreaterThanOrEqualTo(function.timeout().multipliedBy(6)));
    }

    @ParameterizedTest
    @MethodSource("queues")
    void R62_the_keeper_takes_what_every_queue_gave_up_and_knows_where_to_send_it_again(Queue queue) {
        FunctionSpec keeper = TEMPLATE.function(KEEPER);
        assertThat(keeper.triggers(Trigger.Messages.class))
                .as("event sources of " + KEEPER)
                .extracting(Trigger.Messages::queue)
                .contains(queue.deadLetters());
        assertThat(visibilityOf(queue.deadLetters()))
                .isGreaterThanOrEqualTo(keeper.timeout().multipliedBy(6));
        assertThat(requireNonNull(keeper.variables().in(NAMES).get("DEAD_LETTER_SOURCES"))
                        .split(" "))
                .contains(consumer(queue) + "=" + NAMES.arn("sqs", queue.deadLetters()) + "="
                        + NAMES.queueUrl(queue.id()));
    }

    /** Whoever takes the queue's messages; a queue without a subscription carries its function's jobs. */
    private static String consumer(Queue queue) {
        String taker = TEMPLATE.functions().stream()
                .filter(function -> function.triggers(Trigger.Messages.class).stream()
                        .anyMatch(messages -> messages.queue().equals(queue.id())))
                .map(FunctionSpec::name)
                .findFirst()
                .orElseThrow();
        boolean subscribed = TEMPLATE.subscriptions().stream()
                .anyMatch(subscription -> subscription.queue().equals(queue.id()));
        return subscribed ? taker : taker + "-jobs";
    }

    private static Duration visibilityOf(String id) {
        return TEMPLATE.queues().stream()
                .filter(queue -> queue.id().equals(id))
                .map(Queue::visibility)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("queues")
    void somebody_is_told_of_old_messages_and_of_the_first_dead_one(Queue queue) {
        assertThat(alarm("AWS/SQS", "ApproximateAgeOfOldestMessage", queue.id()).threshold())
                .isPositive();
        // The keeper empties them at once: what was received is what can be counted.
        assertThat(alarm("AWS/SQS", "NumberOfMessagesReceived", queue.deadLetters())
                        .threshold())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("unattended")
    void somebody_is_told_when_a_function_fails_that_nobody_waits_for(FunctionSpec function) {
        assertThat(alarm("AWS/Lambda", "Errors", function.id()).threshold()).isZero();
    }

    @Test
    void every_subscription_feeds_a_queue_that_a_function_takes() {
        List<String> taken = queues().map(Queue::id).toList();
        assertThat(TEMPLATE.subscriptions()).isNotEmpty().allSatisfy(subscription -> assertThat(taken)
                .contains(subscription.queue()));
    }

    private static Alarm alarm(String namespace, String metric, String watched) {
        List<Alarm> alarms = TEMPLATE.alarms().stream()
                .filter(alarm -> alarm.namespace().equals(namespace)
                        && alarm.metric().equals(metric)
                        && alarm.watched().equals(watched))
                .toList();
        assertThat(alarms).as(metric + " of " + watched).hasSize(1);
        assertThat(alarms.get(0).comparison()).isEqualTo(ABOVE);
        assertThat(alarms.get(0).tells()).containsExactly("AlarmTopic");
        return alarms.get(0);
    }
}
