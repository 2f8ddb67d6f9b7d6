package stockroom.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PaymentLimitsTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** Friday 2026-10-23 10:00 in Kyiv, two days before the clocks go back. */
    private static final Instant PLACED = Instant.parse("2026-10-23T07:00:00Z");

    @Test
    void R13_P3D_over_the_end_of_summer_time_falls_due_on_Monday_at_10() {
        PaymentLimits limits = new PaymentLimits(null, Period.ofDays(3));
        assertThat(limits.due(PaymentMethod.BANK_TRANSFER, PLACED, KYIV))
                .contains(Instant.parse("2026-10-26T08:00:00Z"));
    }

    @Test
    void R13_PT72H_over_the_end_of_summer_time_falls_due_on_Monday_at_9() {
        PaymentLimits limits = new PaymentLimits(null, Duration.ofHours(72));
        assertThat(limits.due(PaymentMethod.RECEIPT, PLACED, KYIV)).contains(Instant.parse("2026-10-26T07:00:00Z"));
    }

    @Test
    void R13_P3D_over_the_beginning_of_summer_time_ends_at_the_same_local_time() {
        PaymentLimits limits = new PaymentLimits(null, Period.ofDays(3));
        assertThat(limits.due(PaymentMethod.TERMINAL, Instant.parse("2027-03-26T08:00:00Z"), KYIV))
                .contains(Instant.parse("2027-03-29T07:00:00Z"));
    }

    @Test
    void R12_an_instant_payment_has_half_an_hour() {
        PaymentLimits limits = new PaymentLimits(Duration.ofMinutes(30), Period.ofDays(3));
        assertThat(limits.due(PaymentMethod.CARD, PLACED, KYIV)).contains(Instant.parse("2026-10-23T07:30:00Z"));
    }

    @Test
    void R13_an_empty_limit_means_never_and_what_is_paid_on_delivery_has_none() {
        assertThat(PaymentLimits.NONE.due(PaymentMethod.CARD, PLACED, KYIV)).isEmpty();
        assertThat(new PaymentLimits(Duration.ofMinutes(30), Period.ofDays(3)).due(PaymentMethod.CASH, PLACED, KYIV))
                .isEmpty();
    }
}
