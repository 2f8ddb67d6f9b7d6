package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;

class WaitTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** A Sunday. */
    private static final Moment MOMENT = new Moment(Instant.parse("2026-11-22T08:00:00Z"), KYIV);

    private static Supplier supplier(String id, Set<DayOfWeek> orderDays, int leadTimeDays) {
        return Terms.supplier(id, "UAH", 0, new Calendar(KYIV, orderDays, LocalTime.of(14, 0), Set.of(), leadTimeDays));
    }

    private static Optional<Wait> longest(Supplier... suppliers) {
        List<Offer> offers = List.of(suppliers).stream()
                .map(each -> Terms.offer(each.id().value(), 1000, 1, 1))
                .toList();
        return Wait.longest(MOMENT, "UAH", Terms.assortment(offers, List.of(suppliers)));
    }

    @Test
    void R44_who_misses_the_cut_off_of_monday_orders_on_thursday_and_waits_two_working_days() {
        Supplier ceramics = supplier("ceramics", Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), 2);

        assertThat(longest(ceramics))
                .contains(new Wait(ceramics.id(), LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 30), 8));
    }

    @Test
    void the_slowest_offer_counts() {
        Supplier quick = supplier("quick", Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), 1);
        Supplier slow = supplier("slow", Set.of(DayOfWeek.MONDAY), 1);

        assertThat(longest(quick, slow).map(Wait::supplier)).contains(slow.id());
    }

    @Test
    void an_offer_that_cannot_be_taken_keeps_nobody_waiting() {
        Supplier supplier = Terms.supplier("ceramics", 0);
        Offer past = Terms.offer(
                "ceramics",
                PriceBreaks.flat(Money.of(1000, "UAH")),
                1,
                1,
                new Validity(null, LocalDate.of(2026, 11, 21)));

        assertThat(Wait.longest(MOMENT, "UAH", Terms.assortment(List.of(past), List.of(supplier))))
                .isEmpty();
    }
}
