package stockroom.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplePlannerTest {
    private final List<SampleRow> rows = new ArrayList<>();

    @Test
    void a_cancellation_lowers_the_line_of_the_same_client_and_article() {
        row("1", "A", 10, 250, "17850");
        SampleRow back = row("C2", "a", -3, 250, "17850");

        SamplePlan plan = plan();

        assertThat(plan.ledger().fateOf(back)).contains(Fate.LINE_LOWERED);
        assertThat(lowerings(plan)).extracting(Lowering::left).containsExactly(List.of(7));
    }

    @Test
    void a_cancellation_of_everything_cancels_the_order_by_one_decision() {
        row("1", "A", 10, 250, "17850");
        row("1", "B", 1, 100, "17850");
        row("C2", "B", -1, 100, "17850");
        row("C2", "A", -10, 250, "17850");

        assertThat(lowerings(plan())).singleElement().matches(Lowering::isWhole);
    }

    @Test
    void a_cancellation_takes_the_latest_order_at_its_price() {
        row("1", "A", 5, 250, "17850");
        row("2", "A", 5, 250, "17850");
        row("3", "A", 5, 199, "17850");
        row("C4", "A", -5, 250, "17850");

        assertThat(lowerings(plan()))
                .extracting(lowering -> lowering.order().externalId())
                .containsExactly("2");
    }

    @Test
    void a_cancellation_of_more_than_is_open_of_another_client_or_of_a_later_order_is_rejected() {
        SampleRow early = row("C1", "A", -1, 250, "17850");
        row("2", "A", 2, 250, "17850");
        SampleRow tooMuch = row("C3", "A", -3, 250, "17850");
        SampleRow other = row("C4", "A", -1, 250, "12345");
        SampleRow unknown = row("C5", "A", -1, 250, "");
        SampleRow service = row("C6", "M", -1, 250, "17850");

        RowLedger ledger = plan().ledger();

        assertThat(List.of(early, tooMuch, other, unknown))
                .allMatch(row -> ledger.fateOf(row).orElseThrow() == Fate.NO_ORDER_IN_SAMPLE);
        assertThat(ledger.fateOf(service)).contains(Fate.NO_ORDER_FOR_SERVICE);
        assertThat(Fate.NO_ORDER_FOR_SERVICE.reason()).isEqualTo(Fate.NO_ORDER_IN_SAMPLE.reason());
    }

    @Test
    void services_beside_goods_are_delivery_and_fees_and_alone_make_no_order() {
        row("1", "A", 2, 250, "17850");
        row("1", "POST", 3, 1800, "17850");
        row("1", "M", 2, 100, "17850");
        SampleRow alone = row("2", "POST", 1, 1800, "17850");

        SamplePlan plan = plan();

        assertThat(plan.orders()).singleElement().satisfies(order -> {
            assertThat(order.deliveryPence()).isEqualTo(5400);
            assertThat(order.feePence()).isEqualTo(200);
            assertThat(order.totalPence()).isEqualTo(6100);
            assertThat(order.lines()).hasSize(1);
        });
        assertThat(plan.ledger().fateOf(alone)).contains(Fate.NO_GOODS_ON_INVOICE);
    }

    @Test
    void an_invoice_that_costs_nothing_corrects_the_stock_and_a_free_line_beside_others_is_sold() {
        row("1", "A", -30, 0, "");
        SampleRow found = row("2", "A", 5, 0, "");
        SampleRow gift = row("3", "A", 1, 0, "17850");
        row("3", "B", 1, 100, "17850");

        SamplePlan plan = plan();

        int opening = MadeUpStock.opening(plan.articles().get("A"));
        assertThat(plan.steps())
                .flatExtracting(Step::corrections)
                .extracting(Correction::counted)
                .containsExactly(opening - 30, opening - 25);
        assertThat(plan.ledger().fateOf(found)).contains(Fate.STOCK_CORRECTION);
        assertThat(plan.ledger().fateOf(gift)).contains(Fate.ORDER_LINE);
    }

    private SampleRow row(String invoice, String code, int quantity, long pence, String customer) {
        int number = rows.size() + 1;
        LocalDateTime at = LocalDateTime.of(2010, 12, 1, 9, 0).plusMinutes(number);
        SampleRow row = new SampleRow(number, invoice, code, "THING", quantity, at, pence, customer, "United Kingdom");
        rows.add(row);
        return row;
    }

    private SamplePlan plan() {
        return new SamplePlanner(rows).plan();
    }

    private static List<Lowering> lowerings(SamplePlan plan) {
        return plan.steps().stream().flatMap(step -> step.lowerings().stream()).toList();
    }
}
