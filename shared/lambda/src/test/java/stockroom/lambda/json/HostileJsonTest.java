package stockroom.lambda.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;

/** R11: whatever a sender writes, it is told what is wrong with it, and nothing breaks. */
class HostileJsonTest {
    record Line(String sku, Quantity quantity, Money price) {}

    private static Line line(Fields fields) {
        return new Line(
                fields.sku("sku").value(), fields.quantity("quantity", 1), fields.money("price", Money.MAX_UNIT_PRICE));
    }

    private static List<String> pointersOf(String body) {
        try {
            Json.read(body.getBytes(StandardCharsets.UTF_8), HostileJsonTest::line);
            return List.of();
        } catch (InvalidBody invalid) {
            return invalid.errors().stream().map(FieldError::pointer).toList();
        }
    }

    private static String withQuantity(String quantity) {
        return "{\"sku\":\"A\",\"quantity\":" + quantity + ",\"price\":{\"amount\":1,\"currency\":\"UAH\"}}";
    }

    @Test
    void a_valid_body_is_read() {
        assertThat(Json.read(withQuantity("2").getBytes(StandardCharsets.UTF_8), HostileJsonTest::line))
                .isEqualTo(new Line("A", Quantity.of(2), Money.of(1, "UAH")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{]",
                "nul",
                "{\"a\":1}{\"b\":2}",
                "{\"a\":1} x",
                "{\"a\":1,\"a\":2}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":\"\u0000\"}",
                "// c\n{}"
            })
    void R11_what_is_not_one_json_value_is_not_json(String body) {
        assertThatThrownBy(() -> Json.read(body.getBytes(StandardCharsets.UTF_8), HostileJsonTest::line))
                .isInstanceOf(NotJson.class);
    }

    @Test
    void R11_a_hundred_thousand_brackets_are_refused_without_a_stack_overflow() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThatThrownBy(() -> Json.read(deep.getBytes(StandardCharsets.UTF_8), HostileJsonTest::line))
                .isInstanceOf(NotJson.class);
    }

    @Test
    void R11_bytes_that_are_no_utf8_are_not_json() {
        byte[] latin = "{\"sku\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Json.read(latin, HostileJsonTest::line)).isInstanceOf(NotJson.class);
        byte[] wide = withQuantity("1").getBytes(StandardCharsets.UTF_16);
        assertThatThrownBy(() -> Json.read(wide, HostileJsonTest::line)).isInstanceOf(NotJson.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0",
                "1e2",
                "1E400",
                "-1",
                "0",
                "1000001",
                "99999999999999999999999999",
                "\"1\"",
                "true",
                "[1]",
                "{}",
                "1.5"
            })
    void R11_a_quantity_is_a_whole_number_within_its_limits(String quantity) {
        assertThat(pointersOf(withQuantity(quantity))).containsExactly("/quantity");
    }

    @Test
    void R11_a_number_of_a_million_digits_is_named_not_computed() {
        assertThat(pointersOf(withQuantity("9".repeat(100_000)))).containsExactly("/quantity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null", "\"a\\u0000b\"", "\"\\ud800\"", "7", "\" \"", "\"A#B\"", "[]"})
    void R11_an_article_number_has_its_form(String sku) {
        assertThat(pointersOf("{\"sku\":" + sku + ",\"quantity\":1,\"price\":{\"amount\":1,\"currency\":\"UAH\"}}"))
                .containsExactly("/sku");
    }

    @Test
    void R11_a_value_with_a_form_may_be_left_out_or_null_but_not_empty_as_a_free_text_may() {
        Function<Fields, List<Optional<String>>> parser = body -> List.of(
                body.optionalText("note", 9),
                body.optionalDate("neededBy").map(LocalDate::toString),
                body.optionalOneOf("unit", ChronoUnit.class).map(ChronoUnit::name));
        assertThat(Json.read("{\"note\":\"\",\"neededBy\":null}".getBytes(StandardCharsets.UTF_8), parser))
                .containsOnly(Optional.empty());
        assertThatThrownBy(() -> Json.read(
                        "{\"note\":\"\",\"neededBy\":\"\",\"unit\":\" \"}".getBytes(StandardCharsets.UTF_8), parser))
                .isInstanceOfSatisfying(InvalidBody.class, invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::pointer)
                        .containsExactly("/neededBy", "/unit"));
    }

    @Test
    void R11_every_fault_is_named_at_once_and_unknown_fields_are_faults() {
        assertThat(pointersOf("{\"quantity\":0,\"price\":{\"amount\":\"1\",\"currency\":\"uah\",\"x\":1},\"~a/b\":1}"))
                .containsExactlyInAnyOrder(
                        "/sku", "/quantity", "/price/amount", "/price/currency", "/price/x", "/~0a~1b");
    }

    @Test
    void R11_a_body_that_is_no_object_is_said_to_be_none() {
        assertThat(pointersOf("[1,2]")).contains("");
        assertThat(pointersOf("null")).contains("");
    }

    @Test
    void R11_a_name_that_cannot_be_printed_is_still_answered_in_utf8() {
        List<String> pointers = pointersOf(
                "{\"\\ud800\\u0001\":1,\"sku\":\"A\",\"quantity\":1,\"price\":{\"amount\":1,\"currency\":\"UAH\"}}");
        assertThat(pointers).hasSize(1);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(pointers.get(0)))
                .isTrue();
    }

    @Test
    void R11_a_thousand_bad_lines_are_told_their_first_hundred_faults() {
        String lines = "{\"sku\":1},".repeat(999) + "{\"sku\":1}";
        assertThatThrownBy(() -> Json.read(
                        ("{\"lines\":[" + lines + "]}").getBytes(StandardCharsets.UTF_8),
                        body -> body.list("lines", 1, 1_000, HostileJsonTest::line)))
                .isInstanceOfSatisfying(InvalidBody.class, invalid -> assertThat(invalid.errors())
                        .hasSize(100));
    }

    @Test
    void R11_a_list_beyond_its_limit_is_one_fault() {
        assertThatThrownBy(() -> Json.read(
                        "{\"lines\":[1,2,3]}".getBytes(StandardCharsets.UTF_8),
                        body -> body.list("lines", 1, 2, HostileJsonTest::line)))
                .isInstanceOfSatisfying(InvalidBody.class, invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::pointer)
                        .containsExactly("/lines"));
    }
}
