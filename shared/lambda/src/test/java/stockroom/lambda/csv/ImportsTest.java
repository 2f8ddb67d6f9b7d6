package stockroom.lambda.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.domain.messaging.Cause;
import stockroom.lambda.job.Deadline;
import stockroom.lambda.job.JobStep;
import stockroom.lambda.json.Fields;
import stockroom.lambda.json.InvalidBody;

class ImportsTest {
    private static final Cause CAUSE = new Cause("buyer:Olena", "req-1", Instant.parse("2026-11-19T08:15:30Z"));

    record Row(String sku, int quantity, boolean sold, List<Money> prices) {}

    private final List<Row> taken = new ArrayList<>();

    private static Row row(Fields fields) {
        return new Row(
                fields.sku("sku").value(),
                fields.whole("quantity", 1, 9),
                fields.optionalFlag("sold").orElse(false),
                fields.list("prices", 0, 3, price -> price.money("unit", 99)));
    }

    private Imported take(Row row, Cause cause) {
        if (taken.contains(row)) {
            return Imported.UNCHANGED;
        }
        taken.add(row);
        return Imported.ACCEPTED;
    }

    private JobStep run(String file, Deadline deadline, JsonNode state) {
        Imports imports = new Imports().with("rows", CsvImport.rowByRow(ImportsTest::row, this::take));
        return imports.works().get("rows").proceed(file.getBytes(StandardCharsets.UTF_8), state, CAUSE, deadline);
    }

    private String report(String file) {
        return run(file, () -> false, Report.empty().unfinished()).state().toString();
    }

    @Test
    void a_row_is_read_by_the_bodys_own_reader_with_nested_fields_and_lists() {
        report("sku,quantity,sold,prices.0.unit.amount,prices.0.unit.currency\nA,2,TRUE,7,UAH\nB,1,,,\n");
        assertThat(taken)
                .containsExactly(new Row("A", 2, true, List.of(Money.of(7, "UAH"))), new Row("B", 1, false, List.of()));
    }

    @Test
    void a_bad_row_stops_no_other_and_is_named_with_its_fields() {
        assertThat(report("sku,quantity\nA,2\n#,0\nB,3\n"))
                .isEqualTo(
                        "{\"rows\":3,\"accepted\":2,\"unchanged\":0,\"rejectedRows\":1,\"rejected\":["
                                + "{\"row\":2,\"errors\":[{\"pointer\":\"/sku\",\"detail\":\"must be 1 to 64 letters, digits or . _ : / + ( ) & - and inner spaces,"
                                + " beginning with a letter or digit\"},{\"pointer\":\"/quantity\",\"detail\":\"must be a whole number from 1 to 9\"}]}]}");
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        report("sku,quantity\nA,2\n");
        assertThat(report("sku,quantity\nA,2\n")).contains("\"accepted\":0,\"unchanged\":1");
        assertThat(taken).hasSize(1);
    }

    @Test
    void a_spreadsheets_mark_quotes_and_line_ends_are_understood() {
        report("\uFEFFsku,quantity\r\n\"A\",2\r\n\r\n\"B\",\"3\"\r\n");
        assertThat(taken).extracting(Row::sku).containsExactly("A", "B");
    }

    @Test
    void too_many_cells_or_an_open_quote_reject_their_row() {
        assertThat(report("sku,quantity\nA,2,3\nB,1\n"))
                .contains("\"accepted\":1")
                .contains("more cells");
        assertThat(report("sku,quantity\nC,2\n\"D,1\n"))
                .contains("\"accepted\":1")
                .contains("quote");
    }

    @Test
    void a_header_that_names_no_fields_refuses_the_file() {
        for (String header : List.of("", "sku,sku", "sku,,quantity", "price,price.amount", "a..b", "1a", "x'y")) {
            assertThatThrownBy(() -> report(header + "\nA,2\n")).isInstanceOf(InvalidBody.class);
        }
    }

    @Test
    void rows_of_one_thing_are_taken_together_and_rejected_together() {
        List<List<Row>> things = new ArrayList<>();
        Imports imports = new Imports()
                .with("orders", CsvImport.grouped(ImportsTest::row, r -> r.text("sku"), (rows, cause) -> {
                    things.add(rows);
                    return Imported.ACCEPTED;
                }));
        String file = "sku,quantity\nA,1\nB,1\nA,2\nB,x\n";
        String report = imports.works()
                .get("orders")
                .proceed(file.getBytes(StandardCharsets.UTF_8), Report.empty().unfinished(), CAUSE, () -> false)
                .state()
                .toString();
        assertThat(things).hasSize(1);
        assertThat(report).contains("\"accepted\":2").contains("{\"row\":2").contains("{\"row\":4");
    }

    @Test
    void a_slice_that_runs_out_of_time_is_gone_on_with_where_it_ended() {
        String file = "sku,quantity\nA,1\n#,1\nC,1\n";
        int[] looks = {0};
        JobStep first = run(file, () -> looks[0]++ == 2, Report.empty().unfinished());
        assertThat(first.progress()).isEqualTo(66);
        JobStep second = run(file, () -> false, first.state());
        assertThat(second.state().toString())
                .startsWith("{\"rows\":3,\"accepted\":2,\"unchanged\":0,\"rejectedRows\":1");
        assertThat(taken).extracting(Row::sku).containsExactly("A", "C");
    }
}
