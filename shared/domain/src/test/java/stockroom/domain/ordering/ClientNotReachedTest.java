package stockroom.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.domain.ordering.Orders.CUP;
import static stockroom.domain.ordering.Orders.available;
import static stockroom.domain.ordering.Orders.later;
import static stockroom.domain.ordering.Orders.line;
import static stockroom.domain.ordering.Orders.main;
import static stockroom.domain.ordering.Orders.taken;
import static stockroom.domain.ordering.Orders.wish;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stockroom.domain.customer.Contact;
import stockroom.domain.customer.Email;
import stockroom.domain.customer.Phone;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Channel;
import stockroom.domain.queue.Membership;
import stockroom.domain.queue.Occasion;
import stockroom.domain.settings.Configuration;
import stockroom.domain.settings.Settings;
import stockroom.domain.task.TaskKind;

class ClientNotReachedTest {
    private static final Instant NIGHT = Instant.parse("2026-11-22T03:00:00Z");

    private final Order order = taken(wish(line(CUP, 1)), Map.of(main(CUP), available(3)));

    @Test
    void R62_a_message_that_can_not_be_delivered_is_a_task_of_its_order_and_brings_it_into_the_queue() {
        Move.Done lost = lost(order, Channel.SMS);

        assertThat(lost.event().type()).isEqualTo("ClientNotReached");
        assertThat(lost.tasks()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.CLIENT_NOT_REACHED);
            assertThat(task.offeredFrom()).as("R14").isAfter(NIGHT);
        });
        assertThat(Membership.of(order)).as("it waits for its payment").isEmpty();
        assertThat(Membership.of(lost.after())).isPresent();
        assertThat(Occasion.of(lost.after(), lost.tasks().get(0).offeredFrom())).isEqualTo(Occasion.CLIENT_NOT_REACHED);
    }

    @Test
    void R62_the_same_number_is_asked_about_once_and_two_ways_that_fail_are_one_task() {
        Order once = lost(order, Channel.SMS).after();

        assertThat(notReached(once, Channel.SMS)).isInstanceOf(Move.AlreadySo.class);
        assertThat(lost(once, Channel.EMAIL).tasks()).isEmpty();
        assertThat(notReached(done(once), Channel.SMS))
                .as("a person has told the client, and knows that the number fails")
                .isInstanceOf(Move.AlreadySo.class);
    }

    @Test
    void R62_once_each_contact_that_failed_is_another_nobody_has_to_look_after_it() {
        Order lost = lost(lost(order, Channel.SMS).after(), Channel.EMAIL).after();
        Order phoned = contact(lost, "+380447654321", null);
        assertThat(kinds(phoned)).as("the letter is lost still").containsExactly(TaskKind.CLIENT_NOT_REACHED);

        Order corrected = contact(phoned, "+380447654321", "olena@example.com");

        assertThat(kinds(corrected)).isEmpty();
        assertThat(corrected.flags()).isEmpty();
        assertThat(lost(corrected, Channel.SMS).tasks())
                .as("the new number fails, too")
                .hasSize(1);
    }

    @Test
    void R18_whoever_can_not_be_told_that_the_order_is_cancelled_is_still_to_be_told() {
        Order cancelled =
                ((Move.Done) new Cancellation("no").of(lost(order, Channel.SMS).after(), later("web"))).after();
        assertThat(kinds(cancelled)).containsExactly(TaskKind.CLIENT_NOT_REACHED);
        assertThat(kinds(lost(((Move.Done) new Cancellation("no").of(order, later("web"))).after(), Channel.SMS)
                        .after()))
                .containsExactly(TaskKind.CLIENT_NOT_REACHED);
    }

    @Test
    void R19_a_new_number_ends_the_search_for_it_and_begins_the_count_anew() {
        Order wrong = called(called(order, "10:00", CallResult.NO_ANSWER), "11:00", CallResult.WRONG_NUMBER);
        assertThat(kinds(wrong)).containsExactly(TaskKind.FIND_NUMBER);
        assertThat(wrong.attention().calls().missed()).isEqualTo(1);

        Order found = contact(wrong, "+380447654321", null);

        assertThat(kinds(found)).isEmpty();
        assertThat(found.attention().calls().missed()).isZero();
        assertThat(called(found, "10:00", CallResult.NO_ANSWER)
                        .attention()
                        .calls()
                        .missed())
                .as("it was missed at the old number")
                .isZero();
    }

    @Test
    void R19_another_name_under_the_same_number_changes_nothing_about_calls() {
        Order wrong = called(called(order, "10:00", CallResult.NO_ANSWER), "11:00", CallResult.WRONG_NUMBER);
        Order renamed = contact(wrong, "+380441234567", "olena@example.com");
        assertThat(kinds(renamed)).containsExactly(TaskKind.FIND_NUMBER);
        assertThat(renamed.attention().calls().missed()).isEqualTo(1);
    }

    private static Move.Done lost(Order order, Channel channel) {
        return (Move.Done) notReached(order, channel);
    }

    private static Move notReached(Order order, Channel channel) {
        return new ClientNotReached(channel, "nobody is there")
                .of(order, new Cause("machine", "r", NIGHT), Settings.DEFAULTS);
    }

    private static Order done(Order order) {
        String task = order.attention().tasks().get(0).taskId();
        return ((Move.Done) new TaskEnd(task, "told by phone").of(order, later("operator:Ivan"))).after();
    }

    private static Order contact(Order order, String phone, @Nullable String email) {
        Contact contact = new Contact(new Phone(phone), email == null ? null : new Email(email));
        Client client =
                new Client("", "Olena", contact, null, null, order.client().address());
        Cause evening = new Cause("operator:Ivan", "r", Instant.parse("2026-11-22T18:00:00Z"));
        return ((Move.Done) new OrderEdit(null, null, null, client)
                        .of(order, evening, Configuration.DEFAULTS, Map.of(), Map.of()))
                .after();
    }

    private static Order called(Order order, String time, CallResult result) {
        Instant at = Instant.parse("2026-11-22T" + time + ":00Z");
        List<Call> earlier = order.attention().calls().missed() == 0
                ? List.of()
                : List.of(call(Instant.parse("2026-11-22T10:00:00Z"), CallResult.NO_ANSWER));
        return ((Move.Done) new CallRecorded(call(at, result), earlier)
                        .of(order, later("operator:Ivan"), Settings.DEFAULTS))
                .after();
    }

    private static Call call(Instant at, CallResult result) {
        return new Call(at + "", result, Call.Direction.OUT, at, null, Conclusions.NONE, null);
    }

    private static List<TaskKind> kinds(Order order) {
        return order.attention().tasks().stream().map(OpenTask::kind).toList();
    }
}
