package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.stock.BuyOn;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.Stock;
import stockroom.domain.stock.Supply;

class PeggingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void R42_of_10_incoming_4_are_for_the_buying_5_for_the_waiting_and_1_is_free() {
        List<Demand> demands =
                List.of(demand("waits", 5, false, false, DAY), demand("buys", 4, true, false, DAY.plusDays(9)));

        Pegging pegging = Pegging.of(BuyOn.COMMITTED, 0, demands, List.of(new Supply("po", Quantity.of(10), DAY)), 4);

        assertThat(pegging.ofSupply("po")).containsExactly(new Peg("buys", "1", 4), new Peg("waits", "1", 5));
        assertThat(pegging.ofDraft()).isEmpty();
        assertThat(pegging.unpeggedOfDraft()).isEqualTo(4);
    }

    @Test
    void R41_buying_before_waiting_paid_first_then_promise_age_and_id() {
        List<Demand> demands = List.of(
                demand("waiting", 1, false, false, DAY),
                demand("unpaid", 1, true, false, DAY),
                demand("late", 1, true, true, DAY.plusDays(1)),
                demand("early", 1, true, true, DAY));

        assertThat(Pegging.of(BuyOn.COMMITTED, 0, demands, List.of(new Supply("po", Quantity.of(9), DAY)), 0)
                        .ofSupply("po"))
                .extracting(Peg::orderId)
                .containsExactly("early", "late", "unpaid", "waiting");
    }

    @Test
    void R41_supply_serves_by_arrival_and_the_draft_serves_what_is_left_of_the_buying() {
        List<Demand> demands = List.of(
                demand("first", 4, true, true, DAY),
                demand("second", 4, true, false, DAY),
                demand("waits", 4, false, false, DAY));

        Pegging pegging = Pegging.of(
                BuyOn.COMMITTED,
                1,
                demands,
                List.of(
                        new Supply("later", Quantity.of(2), DAY.plusDays(9)),
                        new Supply("sooner", Quantity.of(2), DAY)),
                10);

        assertThat(pegging.ofSupply("sooner")).containsExactly(new Peg("first", "1", 2));
        assertThat(pegging.ofSupply("later")).containsExactly(new Peg("first", "1", 1), new Peg("second", "1", 1));
        assertThat(pegging.ofDraft()).containsExactly(new Peg("second", "1", 3));
        assertThat(pegging.unpeggedOfDraft()).isEqualTo(7);
    }

    @Test
    void R33_a_line_is_complete_when_its_last_unit_comes_and_never_while_one_is_not_on_its_way() {
        List<Demand> demands = List.of(
                demand("in stock", 1, true, true, DAY),
                demand("first", 4, true, true, DAY.plusDays(1)),
                demand("second", 4, true, false, DAY));

        Map<WantedLine, LocalDate> complete = Pegging.of(
                        BuyOn.COMMITTED,
                        2,
                        demands,
                        List.of(
                                new Supply("later", Quantity.of(3), DAY.plusDays(9)),
                                new Supply("sooner", Quantity.of(2), DAY)),
                        10)
                .complete();

        assertThat(complete).containsExactly(Map.entry(new WantedLine("first", "1"), DAY.plusDays(9)));
    }

    @Property
    void R41_the_draft_is_pegged_to_exactly_the_uncovered_buying_demand(
            @ForAll("demands") List<Demand> demands,
            @ForAll @IntRange(max = 30) int free,
            @ForAll @IntRange(max = 30) int incoming,
            @ForAll BuyOn buyOn) {
        Need need = needOf(demands, free, incoming, buyOn);
        Pegging pegging = Pegging.of(
                buyOn,
                free,
                demands,
                List.of(new Supply("po", Quantity.of(incoming), DAY)),
                Math.toIntExact(need.units() + 3));

        assertThat(pegging.ofDraft().stream().mapToInt(Peg::units).sum()).isEqualTo(need.orderPart());
        assertThat(pegging.unpeggedOfDraft()).isEqualTo(need.minimumPart() + 3);
    }

    @Property
    void R41_no_order_line_is_pegged_to_more_units_than_it_misses(
            @ForAll("demands") List<Demand> demands,
            @ForAll @IntRange(max = 30) int free,
            @ForAll @IntRange(max = 30) int incoming) {
        Pegging pegging =
                Pegging.of(BuyOn.COMMITTED, free, demands, List.of(new Supply("po", Quantity.of(incoming), DAY)), 1000);
        List<Peg> all = new ArrayList<>(pegging.ofSupply("po"));
        all.addAll(pegging.ofDraft());

        for (Demand demand : demands) {
            int pegged = all.stream()
                    .filter(p -> p.orderId().equals(demand.orderId()))
                    .mapToInt(Peg::units)
                    .sum();
            assertThat(pegged).isLessThanOrEqualTo(demand.units().units());
        }
        assertThat(pegging.ofSupply("po").stream().mapToInt(Peg::units).sum()).isLessThanOrEqualTo(incoming);
    }

    @Property
    void R37_a_lines_need_date_is_the_earliest_promise_of_the_lines_that_its_draft_is_for(
            @ForAll("demands") List<Demand> demands,
            @ForAll @IntRange(max = 30) int free,
            @ForAll @IntRange(max = 30) int incoming,
            @ForAll BuyOn buyOn) {
        List<Peg> pegs = Pegging.of(
                        buyOn, free, demands, List.of(new Supply("po", Quantity.of(incoming), DAY)), 100_000)
                .ofDraft();
        Optional<LocalDate> expected = demands.stream()
                .filter(d -> pegs.stream().anyMatch(p -> p.orderId().equals(d.orderId())))
                .map(Demand::promise)
                .min(LocalDate::compareTo);

        assertThat(block(demands, free, incoming)
                        .needs(sku -> buyOn, position -> Optional.empty())
                        .get(0)
                        .needDate())
                .isEqualTo(expected);
    }

    @Test
    void R2_a_staged_line_counts_only_once_its_order_stands() {
        DemandColumns columns = new DemandColumns();
        columns.add(0, new Demand("o1", "1", Quantity.of(3), true, true, DAY, Instant.EPOCH, true));
        columns.add(0, new Demand("o2", "1", Quantity.of(4), true, true, DAY, Instant.EPOCH, true));

        assertThat(columns.tally(1).buying(0, BuyOn.COMMITTED)).isZero();
        assertThat(columns.stagedOrders()).containsExactly("o1", "o2");
        columns.settle(Set.of("o2"));
        assertThat(columns.tally(1).buying(0, BuyOn.COMMITTED)).isEqualTo(4);
    }

    @Test
    void a_hundred_thousand_lines_are_summed_by_position() {
        DemandColumns columns = new DemandColumns();
        IntStream.range(0, 100_000)
                .forEach(i -> columns.add(
                        i % 100,
                        new Demand(
                                "o" + i,
                                "1",
                                Quantity.of(2),
                                i % 200 < 100,
                                false,
                                DAY.plusDays(i % 7),
                                Instant.EPOCH,
                                false)));

        DemandTally tally = columns.tally(100);

        assertThat(tally.buying(7, BuyOn.COMMITTED)).isEqualTo(1000);
        assertThat(tally.waiting(7, BuyOn.COMMITTED)).isEqualTo(1000);
        assertThat(tally.buying(7, BuyOn.INTAKE)).isEqualTo(2000);
        assertThat(tally.earliestPromise(7, BuyOn.COMMITTED)).contains(DAY);
    }

    @Provide
    Arbitrary<List<Demand>> demands() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 3))
                .as((units, stage, days) -> demand("", units, stage > 0, stage == 2, DAY.plusDays(days)))
                .list()
                .ofMaxSize(12)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> new Demand(
                                "o" + i,
                                "1",
                                list.get(i).units(),
                                list.get(i).committed(),
                                list.get(i).paid(),
                                list.get(i).promise(),
                                Instant.EPOCH,
                                false))
                        .toList());
    }

    private static Need needOf(List<Demand> demands, int free, int incoming, BuyOn buyOn) {
        return block(demands, free, incoming)
                .needs(sku -> buyOn, position -> Optional.empty())
                .get(0)
                .need();
    }

    private static PositionBlock block(List<Demand> demands, int free, int incoming) {
        DemandColumns columns = new DemandColumns();
        demands.forEach(d -> columns.add(0, d));
        int committed = demands.stream()
                .filter(Demand::committed)
                .mapToInt(d -> d.units().units())
                .sum();
        int all = demands.stream().mapToInt(d -> d.units().units()).sum();
        Stock stock = new Stock(free, 0, 0, free, committed, all - committed, 1);
        PositionKey key = new PositionKey(Terms.SKU, WarehouseId.MAIN);
        return new PositionBlock(
                List.of(new BuyingPosition(
                        key, stock, incoming, null, null, Bookkeeping.NOTHING, BuyingPosition.Mark.MARKED)),
                columns);
    }

    private static Demand demand(String order, int units, boolean committed, boolean paid, LocalDate promise) {
        return new Demand(order, "1", Quantity.of(units), committed, paid, promise, Instant.EPOCH, false);
    }
}
