package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;

class OverbuyTest {
    private static final Money FREE = Money.zero("UAH");

    @Test
    void R36_a_surplus_waits_above_10_times_the_need_and_not_at_it() {
        Overbuy tenfold = new Overbuy(10, null);

        assertThat(tenfold.waits(2_000, 200, FREE)).isFalse();
        assertThat(tenfold.waits(2_001, 200, FREE)).isTrue();
    }

    @Test
    void R36_a_surplus_waits_when_it_is_worth_more_than_overbuyApproval() {
        Overbuy approval = new Overbuy(null, Money.of(100_00, "UAH"));

        assertThat(approval.waits(1, 200, Money.of(100_00, "UAH"))).isFalse();
        assertThat(approval.waits(1, 200, Money.of(100_01, "UAH"))).isTrue();
    }

    @Test
    void R36_a_limit_in_another_currency_lets_no_surplus_pass() {
        Overbuy foreign = new Overbuy(null, Money.of(100_00, "EUR"));

        assertThat(foreign.waits(1, 200, Money.of(1, "UAH"))).isTrue();
        assertThat(foreign.waits(0, 200, FREE)).isFalse();
    }

    @Test
    void R36_switched_off_any_surplus_passes() {
        assertThat(Overbuy.ALLOWED.waits(1_000_000, 1, Money.of(Money.MAX_TOTAL, "UAH")))
                .isFalse();
    }
}
