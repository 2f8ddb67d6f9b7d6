package stockroom.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.messaging.Channel;
import stockroom.domain.messaging.HandOver;
import stockroom.dynamodb.MessageStore;
import stockroom.dynamodb.Transactor;
import stockroom.testkit.SlowMachine;
import stockroom.testkit.TestShop;
import stockroom.testkit.fault.Call;
import stockroom.testkit.fault.Calls;

/** What a whole night held comes due in one minute. */
class MorningFloodTest {
    /** 09:00 in Kyiv. */
    private static final Instant MORNING = Instant.parse("2026-11-20T07:00:00Z");

    private final TestShop shop = TestShop.open();
    private final SenderRig sender = new SenderRig(shop);

    @BeforeEach
    void morning() {
        shop.clock().set(MORNING);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void R61_a_night_s_250_short_messages_leave_in_one_tick() {
        held(250);
        Calls calls = Calls.counted();
        assertThat(sender.release(calls)).isEqualTo("{\"done\":250,\"idleUntil\":null}");
        assertThat(sender.queue.sent).hasSize(250).doesNotHaveDuplicates();
        assertThat(times("batchGetItem", calls)).as("a hundred a read").isEqualTo(3);
        assertThat(times("sendMessageBatch", calls)).as("ten a call").isEqualTo(25);
        assertThat(times("updateItem", calls)).isEqualTo(250);
        assertThat(times("query", calls))
                .as("at most four parts of the index a page")
                .isLessThanOrEqualTo(12);
        assertThat(sender.release(Calls.counted())).isEqualTo("{\"done\":0,\"idleUntil\":null}");
    }

    @Test
    void R61_a_tick_that_has_no_time_for_all_says_that_there_is_more() {
        held(250);
        sender.machine = new SlowMachine();
        assertThat(sender.release(Calls.counted())).isEqualTo("{\"done\":200,\"idleUntil\":\"2026-11-20T07:00:00Z\"}");
        assertThat(sender.release(Calls.counted())).isEqualTo("{\"done\":50,\"idleUntil\":null}");
        assertThat(sender.queue.sent).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void R61_what_the_queue_does_not_take_stays_held_until_the_next_tick() {
        held(12);
        sender.queue.refuses = List.of("e-3", "e-11")::contains;
        assertThat(sender.release(Calls.counted())).isEqualTo("{\"done\":10,\"idleUntil\":\"2026-11-20T07:00:00Z\"}");
        assertThat(sender.queue.sent).doesNotContain("e-3", "e-11").hasSize(10);
        sender.queue.refuses = body -> false;
        assertThat(sender.release(Calls.counted())).isEqualTo("{\"done\":2,\"idleUntil\":null}");
        assertThat(sender.queue.sent).hasSize(12).doesNotHaveDuplicates();
    }

    private void held(int messages) {
        MessageStore store = new MessageStore(shop.dynamoDb(), shop.table("MESSAGES_TABLE"));
        Transactor transactor = new Transactor(shop.dynamoDb());
        IntStream.range(0, messages)
                .mapToObj(i -> "e-" + i)
                .forEach(event -> transactor.write(store.hold(
                        new MessageStore.Key(event, Channel.SMS),
                        Optional.empty(),
                        HandOver.heldFromTheStart(MORNING),
                        event)));
    }

    private static long times(String operation, Calls calls) {
        return calls.made().stream()
                .map(Call::operation)
                .filter(operation::equals)
                .count();
    }
}
