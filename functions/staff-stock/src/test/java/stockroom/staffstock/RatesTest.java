package stockroom.staffstock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stockroom.domain.purchasing.Rate;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.RateStore;
import stockroom.testkit.Http.Answer;

class RatesTest extends StaffStockCase {
    private static final String ROUTE = "/staff/rates/{currency}/{date}";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 19);

    private final RateStore rates = new RateStore(shop.dynamoDb(), shop.table("SETTINGS_TABLE"));

    @Test
    void R39_a_rate_is_kept_by_currency_and_day_and_replaced_by_its_version() {
        assertThat(get("EUR", "2026-11-19").status()).isEqualTo(404);

        Answer made = put("EUR", "2026-11-19", "{\"rate\":\"43.5012\"}");
        Answer blind = put("EUR", "2026-11-19", "{\"rate\":\"44\"}");
        Answer replaced = owner.to("PUT " + ROUTE)
                .path("currency", "EUR")
                .path("date", "2026-11-19")
                .ifMatch(1)
                .json("{\"currency\":\"EUR\",\"date\":\"2026-11-19\",\"version\":1,\"rate\":\"44.50\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(blind.status()).isEqualTo(428);
        assertThat(replaced.status()).isEqualTo(200);
        Answer shown = get("EUR", "2026-11-19");
        assertThat(shown.body()).isEqualTo(replaced.body());
        assertThat(shown.body().get("rate").asText()).isEqualTo("44.50");
        assertThat(shown.header("etag")).isEqualTo("\"2\"");
    }

    @Test
    void R39_a_run_sees_the_rates_of_the_last_7_days_and_those_to_come() {
        for (String day : List.of("2026-11-11", "2026-11-12", "2026-11-19", "2026-11-30")) {
            put("EUR", day, "{\"rate\":\"43.5\"}");
        }
        put("USD", "2026-11-19", "{\"rate\":\"41\"}");

        assertThat(rates.since(DAY, List.of("EUR")).all())
                .extracting(Rate::date)
                .containsExactlyInAnyOrder(LocalDate.of(2026, 11, 12), DAY, LocalDate.of(2026, 11, 30));
    }

    @Test
    void R31_a_new_rate_raises_the_generation_so_that_every_draft_is_looked_at_again() {
        ConfigurationStore configuration = new ConfigurationStore(shop.dynamoDb(), shop.table("SETTINGS_TABLE"));

        put("EUR", "2026-11-19", "{\"rate\":\"43.5\"}");

        assertThat(configuration.read().generation()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"0\"",
                "\"-1\"",
                "\"1000000001\"",
                "\"1.12345678901\"",
                "\"1,5\"",
                "\".5\"",
                "\"1e3\"",
                "\"\"",
                "null",
                "43.5"
            })
    void R39_a_rate_that_is_none_is_refused_by_field(String rate) {
        Answer answer = put("EUR", "2026-11-19", "{\"rate\":" + rate + "}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/rate");
    }

    @Test
    void R39_the_largest_and_the_smallest_rate_are_kept_to_the_last_decimal() {
        assertThat(put("EUR", "2026-11-19", "{\"rate\":\"1000000000\"}").status())
                .isEqualTo(201);
        assertThat(put("EUR", "2026-11-20", "{\"rate\":\"0.0000000001\"}")
                        .body()
                        .get("rate")
                        .asText())
                .isEqualTo("0.0000000001");
    }

    @Test
    void R39_what_is_no_currency_no_day_or_the_shops_own_currency_has_no_rate() {
        owner.to("PUT /staff/settings").json("{\"currency\":\"UAH\"}");

        assertThat(put("eur", "2026-11-19", "{\"rate\":\"1\"}").pointers()).containsExactly("/currency");
        assertThat(put("EUR", "2026-02-30", "{\"rate\":\"1\"}").pointers()).containsExactly("/date");
        assertThat(put("EUR", "3026-01-01", "{\"rate\":\"1\"}").pointers()).containsExactly("/date");
        assertThat(put("UAH", "2026-11-19", "{\"rate\":\"1\"}").pointers()).containsExactly("/currency");
        assertThat(get("EUR", "yesterday").status()).isEqualTo(404);
    }

    private Answer get(String currency, String date) {
        return owner.to("GET " + ROUTE)
                .path("currency", currency)
                .path("date", date)
                .send();
    }

    private Answer put(String currency, String date, String body) {
        return owner.to("PUT " + ROUTE)
                .path("currency", currency)
                .path("date", date)
                .json(body);
    }
}
