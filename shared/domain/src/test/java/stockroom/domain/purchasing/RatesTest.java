package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;

class RatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final Rates RATES =
            new Rates(List.of(rate("EUR", DAY, "43.5"), rate("EUR", DAY.plusDays(3), "44"), rate("USD", DAY, "41")));

    @Test
    void R39_the_latest_rate_counts_until_it_is_older_than_7_days() {
        assertThat(RATES.on(DAY.minusDays(1), "EUR")).isEmpty();
        assertThat(RATES.on(DAY.plusDays(2), "EUR").orElseThrow().value()).isEqualByComparingTo("43.5");
        assertThat(RATES.on(DAY.plusDays(3), "EUR").orElseThrow().value()).isEqualByComparingTo("44");
        assertThat(RATES.on(DAY.plusDays(7), "USD")).isPresent();
        assertThat(RATES.on(DAY.plusDays(8), "USD")).isEmpty();
        assertThat(RATES.on(DAY, "PLN")).isEmpty();
    }

    @Test
    void R39_a_price_changes_with_the_next_rate_or_when_the_last_one_is_too_old() {
        assertThat(RATES.nextChangeAfter(DAY, "EUR")).contains(DAY.plusDays(3));
        assertThat(RATES.nextChangeAfter(DAY.plusDays(3), "EUR")).contains(DAY.plusDays(11));
        assertThat(RATES.nextChangeAfter(DAY, "USD")).contains(DAY.plusDays(8));
        assertThat(RATES.nextChangeAfter(DAY.plusDays(20), "USD")).isEmpty();
    }

    @Test
    void R39_an_amount_is_converted_whole_and_half_a_minor_unit_rounds_up() {
        assertThat(rate("EUR", DAY, "43.505").convert(Money.of(100, "EUR"), "UAH"))
                .isEqualTo(Money.of(43_51, "UAH"));
        assertThat(rate("EUR", DAY, "43.5049999999").convert(Money.of(100, "EUR"), "UAH"))
                .isEqualTo(Money.of(43_50, "UAH"));
    }

    @Test
    void R39_each_currency_has_its_own_decimals() {
        // 1,000 yen at 0.28 are 280.00 hryvnias; 1.000 dinar at 135 is 135.00.
        assertThat(rate("JPY", DAY, "0.28").convert(Money.of(1_000, "JPY"), "UAH"))
                .isEqualTo(Money.of(280_00, "UAH"));
        assertThat(rate("KWD", DAY, "135").convert(Money.of(1_000, "KWD"), "UAH"))
                .isEqualTo(Money.of(135_00, "UAH"));
        assertThat(rate("EUR", DAY, "163").convert(Money.of(1_50, "EUR"), "JPY"))
                .isEqualTo(Money.of(245, "JPY"));
    }

    static Rate rate(String currency, LocalDate date, String value) {
        return new Rate(currency, date, new BigDecimal(value));
    }
}
