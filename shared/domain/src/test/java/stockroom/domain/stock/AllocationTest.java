package stockroom.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Quantity;

class AllocationTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");

    private final Demand waiting = demand("waiting", 4, false, false, "2026-11-01", MONDAY);
    private final Demand confirmed = demand("confirmed", 4, true, false, "2026-11-20", MONDAY);
    private final Demand paid = demand("paid", 4, true, true, "2026-11-30", MONDAY);
    private final Demand paidEarlier = demand("paid-earlier", 4, true, true, "2026-11-25", MONDAY);
    private final Demand paidOlder = demand("paid-older", 4, true, true, "2026-11-25", MONDAY.minusSeconds(1));

    @Test
    void R41_buying_before_waiting_then_paid_then_promise_then_age() {
        assertThat(Allocation.give(
                        Quantity.of(100), List.of(waiting, confirmed, paid, paidEarlier, paidOlder), BuyOn.COMMITTED))
                .extracting(s -> s.claim().orderId())
                .containsExactly("paid-older", "paid-earlier", "paid", "confirmed", "waiting");
    }

    @Test
    void R42_where_intake_buys_being_confirmed_makes_no_difference() {
        assertThat(Allocation.give(Quantity.of(100), List.of(confirmed, waiting), BuyOn.INTAKE))
                .extracting(s -> s.claim().orderId())
                .containsExactly("waiting", "confirmed");
    }

    @Test
    void R50_units_go_to_the_first_in_rank_until_they_are_gone() {
        assertThat(Allocation.give(Quantity.of(6), List.of(confirmed, paid), BuyOn.COMMITTED))
                .extracting(s -> s.claim().orderId(), s -> s.units().units())
                .containsExactly(tuple("paid", 4), tuple("confirmed", 2));
    }

    @Test
    void R3_of_one_order_s_lines_the_second_is_served_before_the_tenth() {
        assertThat(Allocation.give(Quantity.of(1), List.of(line("10"), line("2")), BuyOn.COMMITTED))
                .extracting(s -> s.claim().lineId())
                .containsExactly("2");
    }

    @Test
    void R56_missing_units_are_taken_from_the_last_in_rank() {
        assertThat(Allocation.takeBack(Quantity.of(5), List.of(paid, waiting, confirmed), BuyOn.COMMITTED))
                .extracting(s -> s.claim().orderId(), s -> s.units().units())
                .containsExactly(tuple("waiting", 4), tuple("confirmed", 1));
    }

    @Test
    void R2_an_order_that_is_still_being_taken_gets_nothing_yet() {
        Demand staged = new Demand("staged", "1", Quantity.of(1), true, true, LocalDate.EPOCH, MONDAY, true);
        assertThat(Allocation.give(Quantity.of(1), List.of(staged), BuyOn.COMMITTED))
                .isEmpty();
    }

    private static Demand line(String lineId) {
        return new Demand("order", lineId, Quantity.of(1), true, true, LocalDate.EPOCH, MONDAY, false);
    }

    private static Demand demand(
            String order, int units, boolean committed, boolean paid, String promise, Instant placedAt) {
        return new Demand(order, "1", Quantity.of(units), committed, paid, LocalDate.parse(promise), placedAt, false);
    }
}
