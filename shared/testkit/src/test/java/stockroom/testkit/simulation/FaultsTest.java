package stockroom.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every request counts once in the table and writes a row: what a fault left of that shows what it did. */
class FaultsTest {
    private static final Duration DAYS = Duration.ofDays(4);
    private static final int REQUESTS = 200;

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"KEYS_UNPROCESSED", "ENTRIES_FAILED"})
    void every_kind_happens_when_it_alone_may(FaultKind kind) {
        try (StubShop shop = stormOf(kind)) {
            assertThat(shop.faults(kind)).isPositive();
            assertThat(shop.cloud.faults()).allMatch(fault -> fault.kind() == kind);
        }
    }

    @Test
    void who_dies_before_a_call_leaves_no_trace_of_it_and_no_answer() {
        try (StubShop shop = stormOf(FaultKind.DIES_BEFORE_CALL)) {
            assertThat(shop.lostAnswers()).isPositive();
            assertThat(shop.seen("request thing")).isBetween((int) (REQUESTS - shop.lostAnswers()), REQUESTS - 1);
        }
    }

    @Test
    void who_dies_after_a_call_leaves_its_effect() {
        try (StubShop shop = stormOf(FaultKind.DIES_AFTER_CALL)) {
            assertThat(shop.lostAnswers()).isPositive();
            assertThat(shop.seen("request thing")).isEqualTo(REQUESTS);
        }
    }

    @Test
    void a_lost_answer_took_effect_and_a_lost_request_did_not() {
        try (StubShop lost = stormOf(FaultKind.ANSWER_LOST);
                StubShop never = stormOf(FaultKind.REQUEST_LOST)) {
            assertThat(lost.lostAnswers()).isPositive();
            assertThat(lost.seen("request thing")).isEqualTo(REQUESTS);
            assertThat(never.seen("request thing")).isLessThan(REQUESTS);
        }
    }

    @Test
    void what_is_sent_twice_without_a_token_takes_effect_twice() {
        try (StubShop shop = stormOf(FaultKind.SENT_TWICE)) {
            assertThat(shop.lostAnswers()).isZero();
            assertThat(shop.seen("request thing")).isGreaterThan(REQUESTS);
        }
    }

    @Test
    void a_lost_response_is_of_a_request_that_was_done() {
        try (StubShop shop = stormOf(FaultKind.RESPONSE_LOST)) {
            assertThat(shop.lostAnswers()).isPositive();
            assertThat(shop.seen("request thing")).isEqualTo(REQUESTS);
        }
    }

    @Test
    void a_copied_message_is_delivered_more_than_once() {
        try (StubShop shop =
                StubShop.under(FaultKind.MESSAGE_COPIED, 25).asked("send-mug").after(DAYS)) {
            assertThat(shop.seen("message mug")).isBetween(2, 5);
        }
    }

    @Test
    void replayed_records_are_handed_over_again() {
        try (StubShop shop = stormOf(FaultKind.RECORDS_REPLAYED)) {
            assertThat(shop.seen("record thing")).isGreaterThan(REQUESTS);
        }
    }

    @Test
    void a_schedule_fires_less_or_more_often_when_ticks_are_skipped_or_doubled() {
        try (StubShop fewer = stormOf(FaultKind.TICK_SKIPPED);
                StubShop more = stormOf(FaultKind.TICK_TWICE)) {
            assertThat(fewer.seen("tick")).isLessThan(95);
            assertThat(more.seen("tick")).isGreaterThan(95);
        }
    }

    @Test
    void quiet_ends_all_misfortune_and_leaves_nothing_undelivered() {
        try (StubShop shop = new StubShop(Weather.rough(9).withIntensity(30))
                .asked("send-mug", "send-pot")
                .askedOften(REQUESTS)
                .after(DAYS)) {
            shop.cloud.quiet();
            int faults = shop.cloud.faults().size();

            shop.cloud.quiet();

            assertThat(shop.cloud.faults()).hasSize(faults);
            assertThat(shop.seen("message pot")).isPositive();
        }
    }

    private static StubShop stormOf(FaultKind kind) {
        return StubShop.under(kind, 30)
                .asked("send-mug", "send-pot")
                .askedOften(REQUESTS)
                .after(DAYS);
    }
}
