package stockroom.lambda.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.lambda.json.JsonObject;

class CsvTableTest {
    @Test
    void a_column_is_a_field_and_a_nested_one_has_dots() {
        JsonObject row = JsonObject.empty()
                .text("sku", "mug")
                .money("unitPrice", Money.of(600, "UAH"))
                .texts("orders", List.of("o1", "o2"))
                .flag("late", true);

        assertThat(new CsvTable(List.of("sku", "unitPrice.amount", "orders", "late", "rate")).of(List.of(row)))
                .isEqualTo("sku,unitPrice.amount,orders,late,rate\r\nmug,600,o1 o2,true,\r\n");
    }

    @Test
    void commas_quotes_and_line_ends_stay_within_their_cell() {
        JsonObject row = JsonObject.empty().text("name", "a \"b\", c\nd").text("sku", "mug");

        assertThat(new CsvTable(List.of("name", "sku")).of(List.of(row)))
                .isEqualTo("name,sku\r\n\"a \"\"b\"\", c\nd\",mug\r\n");
    }
}
