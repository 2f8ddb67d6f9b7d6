package stockroom.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailureShareTest {
    private static final Optional<Integer> TWENTY = Optional.of(20);

    @Test
    void R24_above_20_percent_of_at_least_10_alerts() {
        assertThat(new FailureShare(3, 10).isAbove(TWENTY, 10)).isTrue();
        assertThat(new FailureShare(2, 10).isAbove(TWENTY, 10))
                .as("exactly 20 %")
                .isFalse();
        assertThat(new FailureShare(9, 9).isAbove(TWENTY, 10))
                .as("too few to say")
                .isFalse();
        assertThat(new FailureShare(10, 10).isAbove(Optional.empty(), 10))
                .as("switched off")
                .isFalse();
    }

    @Test
    void R24_what_nobody_finished_and_what_went_back_does_not_count() {
        List<PaymentEventType> events = List.of(
                PaymentEventType.FAILED, PaymentEventType.PAID, PaymentEventType.EXPIRED, PaymentEventType.REFUNDED);
        assertThat(FailureShare.of(events)).isEqualTo(new FailureShare(1, 2));
    }

    @Test
    void an_hour_is_a_clock_hour() {
        assertThat(FailureShare.hourOf(Instant.parse("2026-11-19T08:59:59.999Z")))
                .isEqualTo(Instant.parse("2026-11-19T08:00:00Z"));
    }
}
