package stockroom.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.local.sample.RowLedger.Sum;

class SamplePlanTest {
    private static final SamplePlan FULL = SamplePlan.of(SampleSize.FULL);
    private static final SamplePlan SMALL = SamplePlan.of(SampleSize.SMALL);

    @Test
    void all_39528_rows_are_read_in_the_order_of_time() {
        assertThat(FULL.rows()).hasSize(39_528).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    @Test
    void every_row_ends_in_exactly_one_fate_and_the_sums_add_up_to_the_file() {
        Sum file = FULL.rows().stream().reduce(Sum.NOTHING, Sum::plus, Sum::plus);

        assertThat(FULL.ledger().total()).isEqualTo(file);
        assertThat(FULL.rows()).allMatch(row -> FULL.ledger().fateOf(row).isPresent());
        assertThat(file.rows()).isEqualTo(39_528);
    }

    @Test
    void the_fates_of_the_whole_file_are_known_numbers() {
        Map<Fate, Integer> rows = FULL.ledger().sums().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().rows()));

        assertThat(rows)
                .isEqualTo(Map.of(
                        Fate.ORDER_LINE, 38_575,
                        Fate.ORDER_DELIVERY, 101,
                        Fate.ORDER_FEE, 28,
                        Fate.LINE_LOWERED, 263,
                        Fate.STOCK_CORRECTION, 138,
                        Fate.NO_ORDER_IN_SAMPLE, 388,
                        Fate.NO_ORDER_FOR_SERVICE, 29,
                        Fate.NO_GOODS_ON_INVOICE, 6,
                        Fate.REFUSED_BY_SHOP, 0));
    }

    @Test
    void at_least_95_percent_of_the_sale_invoices_become_orders() {
        assertThat(FULL.saleInvoices()).isEqualTo(1_456);
        assertThat(FULL.orders()).hasSize(1_450);
        assertThat(FULL.orders().size()).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * FULL.saleInvoices()));
    }

    @Test
    void what_the_orders_ask_for_is_the_money_of_their_rows() {
        long rows = List.of(Fate.ORDER_LINE, Fate.ORDER_DELIVERY, Fate.ORDER_FEE).stream()
                .mapToLong(fate -> FULL.ledger().sums().get(fate).pence())
                .sum();

        assertThat(FULL.orders().stream().mapToLong(SampleOrder::totalPence).sum())
                .isEqualTo(rows);
    }

    @Test
    void orders_keep_the_limits_of_the_contract() {
        assertThat(FULL.orders()).allSatisfy(order -> {
            assertThat(order.lines()).hasSizeBetween(1, 1000);
            assertThat(order.lines()).allMatch(line -> line.quantity() > 0 && line.quantity() <= Quantity.MAX);
        });
        assertThat(FULL.articles().keySet()).allMatch(Sku::isValid);
    }

    @Test
    void a_cancellation_stands_no_earlier_than_its_order_and_takes_no_more_than_is_there() {
        assertThat(FULL.steps()).allSatisfy(step -> assertThat(step.lowerings()).allSatisfy(lowering -> {
            assertThat(lowering.order().placedAt())
                    .isBeforeOrEqualTo(lowering.rows().get(0).at());
            assertThat(lowering.order().placedAt()).isBefore(step.until());
            assertThat(lowering.left()).allMatch(units -> units >= 0);
        }));
    }

    @Test
    void the_units_that_cancellations_take_off_the_orders_are_the_units_of_their_rows() {
        Map<SampleOrder, List<Integer>> left = FULL.steps().stream()
                .flatMap(step -> step.lowerings().stream())
                .collect(Collectors.toMap(Lowering::order, Lowering::left, (earlier, later) -> later));
        int taken = left.entrySet().stream()
                .mapToInt(entry -> entry.getKey().lines().stream()
                                .mapToInt(SampleRow::quantity)
                                .sum()
                        - entry.getValue().stream().mapToInt(Integer::intValue).sum())
                .sum();

        assertThat(taken).isEqualTo(-FULL.ledger().sums().get(Fate.LINE_LOWERED).units());
    }

    @Test
    void no_stock_correction_counts_below_zero() {
        assertThat(FULL.steps())
                .flatExtracting(Step::corrections)
                .isNotEmpty()
                .allMatch(correction -> correction.counted() >= 0);
    }

    @Test
    void the_small_sample_has_cancellations_and_no_more_than_200_orders() {
        assertThat(SMALL.orders()).hasSizeBetween(50, 200);
        assertThat(SMALL.steps()).flatExtracting(Step::lowerings).isNotEmpty();
        assertThat(SMALL.ledger().total().rows()).isEqualTo(SMALL.rows().size());
    }
}
