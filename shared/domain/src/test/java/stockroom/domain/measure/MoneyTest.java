package stockroom.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void tax_of_120_00_at_20_percent_is_20_00() {
        assertThat(new BasisPoints(2000).within(Money.of(12_000, "UAH"))).isEqualTo(Money.of(2_000, "UAH"));
    }

    @Test
    void tax_of_a_half_rounds_up() {
        // 3 × 2000 ÷ 12000 = 0.5
        assertThat(new BasisPoints(2000).within(Money.of(3, "UAH"))).isEqualTo(Money.of(1, "UAH"));
    }

    @Property
    void tax_is_the_exact_share_rounded_half_up_up_to_the_largest_total(
            @ForAll @LongRange(min = 0, max = Money.MAX_TOTAL) long gross,
            @ForAll @IntRange(max = BasisPoints.MAX) int rate) {
        BigDecimal exact = BigDecimal.valueOf(gross)
                .multiply(BigDecimal.valueOf(rate))
                .divide(BigDecimal.valueOf(10_000L + rate), 0, RoundingMode.HALF_UP);
        assertThat(new BasisPoints(rate).within(Money.of(gross, "UAH")).minorUnits())
                .isEqualTo(exact.longValueExact());
    }

    @Test
    void two_currencies_make_no_sum() {
        assertThatThrownBy(() -> Money.of(1, "UAH").plus(Money.of(1, "EUR"))).hasMessageContaining("UAH and EUR");
    }

    @Test
    void the_dearest_line_of_the_largest_quantity_still_fits() {
        assertThat(Money.of(Money.MAX_UNIT_PRICE, "UAH")
                        .times(Quantity.of(Quantity.MAX))
                        .minorUnits())
                .isEqualTo(10_000_000_000_000_000L);
    }
}
