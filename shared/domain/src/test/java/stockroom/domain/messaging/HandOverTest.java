package stockroom.domain.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stockroom.domain.messaging.HandOver.State;
import stockroom.domain.messaging.HandOver.Step;

class HandOverTest {
    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");
    private static final Instant LATER = NOON.plus(HandOver.LONGEST);

    @ParameterizedTest
    @EnumSource(names = {"SENT", "PARKED", "DROPPED"})
    void R61_what_is_sent_or_parked_is_not_handed_over_again(State end) {
        assertThat(HandOver.begun(NOON).ended(end, NOON).next(LATER)).isEqualTo(Step.NOTHING);
    }

    @Test
    void R61_a_sender_that_may_still_be_at_it_is_waited_for() {
        assertThat(HandOver.begun(NOON).next(LATER.minusMillis(1))).isEqualTo(Step.WAIT);
    }

    @Test
    void R61_a_crash_after_hand_over_makes_one_repeat_and_no_second() {
        HandOver dead = HandOver.begun(NOON);
        assertThat(dead.next(LATER)).isEqualTo(Step.CLAIM);
        HandOver deadAgain = dead.claimed(LATER);
        assertThat(deadAgain.attempt()).isEqualTo(2);
        assertThat(deadAgain.next(LATER.plus(HandOver.LONGEST))).isEqualTo(Step.PARK);
    }

    @Test
    void R61_a_carrier_that_went_silent_counts_like_a_crash() {
        HandOver silent = HandOver.begun(NOON).ended(State.UNANSWERED, NOON);
        assertThat(silent.next(NOON)).isEqualTo(Step.CLAIM);
        HandOver silentAgain = silent.claimed(NOON).ended(State.UNANSWERED, NOON);
        assertThat(silentAgain.next(NOON)).isEqualTo(Step.PARK);
        assertThat(silent.claimed(NOON).next(LATER)).isEqualTo(Step.PARK);
    }

    @Test
    void R62_the_pauses_between_tries_grow() {
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(HandOver::pauseAfter).map(Duration::toMinutes))
                .containsExactly(1L, 4L, 16L, 64L);
        assertThat(HandOver.pauseAfter(1_000)).isLessThan(Duration.ofHours(12));
    }

    @Test
    void R62_what_was_refused_may_be_tried_as_often_as_need_be() {
        HandOver refused = HandOver.begun(NOON).ended(State.REFUSED, NOON);
        for (int i = 0; i < 10; i++) {
            assertThat(refused.next(NOON)).isEqualTo(Step.CLAIM);
            refused = refused.claimed(NOON).ended(State.REFUSED, NOON);
        }
        assertThat(refused.unanswered()).isZero();
        assertThat(refused.attempt()).isEqualTo(11);
    }
}
