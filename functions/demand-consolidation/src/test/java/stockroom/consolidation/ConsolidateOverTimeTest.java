package stockroom.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.purchasing.Considered;
import stockroom.domain.purchasing.Validity;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.Minimum;
import stockroom.domain.stock.MinimumPlan;
import stockroom.domain.stock.Season;

/** What changes an answer without touching its position: time and rates (R31, R39, R44, R52). A rebuild agrees at every moment. */
class ConsolidateOverTimeTest {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final BuyingFloor floor = new BuyingFloor();

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void R44_a_cut_off_that_passes_moves_the_line_to_who_still_comes_in_time() {
        // Thursday 19 November; monday delivers on Wednesday the 25th, daily the day after its order.
        floor.supplier("monday", 1);
        floor.supplier("daily", 1, "UAH", WEEKDAYS, 1);
        floor.offer("monday", "mug", 500, 1, 1);
        floor.offer("daily", "mug", 700, 1, 1);
        floor.demand(
                "mug",
                new Demand("o1", "1", Quantity.of(4), true, false, LocalDate.of(2026, 11, 25), Instant.EPOCH, false));
        floor.run();
        assertThat(floor.drafts()).containsExactly("monday/mug=4");

        at("2026-11-23T11:59:59Z");
        assertThat(floor.drafts()).containsExactly("monday/mug=4");
        at("2026-11-23T12:00:00Z");
        assertThat(floor.drafts()).containsExactly("daily/mug=4");
    }

    @Test
    void R44_the_arrivals_that_a_line_names_are_those_of_the_moment() {
        floor.supplier("daily", 1, "UAH", WEEKDAYS, 1);
        floor.offer("daily", "mug", 700, 1, 1);
        floor.demand("o1", "mug", 4);

        at("2026-11-19T11:59:59Z");
        assertThat(arrival()).isEqualTo(LocalDate.of(2026, 11, 20));
        at("2026-11-19T12:00:00Z");
        assertThat(arrival()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void R39_a_new_rate_moves_the_line_and_without_a_fresh_one_there_is_no_valid_price() {
        floor.supplier("euro", 1, "EUR", WEEKDAYS, 1);
        floor.supplier("own", 1, "UAH", WEEKDAYS, 1);
        floor.offer("euro", "mug", Money.of(200, "EUR"), 1, 1, Validity.ALWAYS);
        floor.offer("own", "mug", 9000, 1, 1);
        floor.offer("euro", "cup", Money.of(200, "EUR"), 1, 1, Validity.ALWAYS);
        floor.demand("o1", "mug", 4);
        floor.demand("o1", "cup", 4);
        floor.run();
        assertThat(floor.drafts()).containsExactly("own/mug=4");
        assertThat(floor.cases()).containsExactly("NO_PRICE#cup#main");

        floor.rate("EUR", "2026-11-19", "44.9");
        floor.run();
        assertThat(floor.drafts()).containsExactly("euro/cup=4", "euro/mug=4");
        assertThat(floor.cases()).isEmpty();
        assertThat(floor.content().get("euro#main"))
                .allMatch(line -> line.total().equals(Money.of(800, "EUR")));

        floor.rate("EUR", "2026-11-20", "45.1");
        at("2026-11-19T21:59:59Z");
        assertThat(floor.drafts()).containsExactly("euro/cup=4", "euro/mug=4");
        // The shop's day begins at 22:00 UTC.
        at("2026-11-19T22:00:00Z");
        assertThat(floor.drafts()).containsExactly("euro/cup=4", "own/mug=4");

        at("2026-11-27T21:59:59Z");
        assertThat(floor.cases()).isEmpty();
        at("2026-11-27T22:00:00Z");
        assertThat(floor.drafts()).containsExactly("own/mug=4");
        assertThat(floor.cases()).containsExactly("NO_PRICE#cup#main");
    }

    @Test
    void R39_a_supplier_that_changes_its_currency_takes_its_draft_along_offer_by_offer() {
        floor.supplier("acme", 1, "EUR", WEEKDAYS, 1);
        for (String sku : List.of("cup", "mug")) {
            floor.offer("acme", sku, Money.of(200, "EUR"), 1, 1, Validity.ALWAYS);
            floor.demand("o1", sku, 4);
        }
        floor.rate("EUR", "2026-11-19", "44.9");
        floor.run();
        assertThat(floor.drafts()).containsExactly("acme/cup=4", "acme/mug=4");

        floor.supplier("acme", 1, "UAH", WEEKDAYS, 1);
        floor.offer("acme", "mug", 9000, 1, 1);
        floor.run();

        assertThat(floor.drafts()).containsExactly("acme/mug=4");
        assertThat(floor.content().get("acme#main").get(0).total()).isEqualTo(Money.of(36000, "UAH"));
        assertThat(floor.cases()).containsExactly("NO_PRICE#cup#main");
        assertThat(floor.selfCheck()).isZero();
        floor.offer("acme", "cup", 9000, 1, 1);
        floor.run();
        assertThat(floor.drafts()).containsExactly("acme/cup=4", "acme/mug=4");
    }

    @Test
    void R52_10_to_40_from_1_december_with_15_working_days_is_bought_from_10_november_on() {
        floor.supplier("daily", 1, "UAH", WEEKDAYS, 15);
        floor.offer("daily", "mug", 700, 1, 1);
        floor.stock("mug", 10);
        floor.shop.clock().set(Instant.parse("2026-11-01T10:00:00Z"));
        Season december = new Season(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31), new Minimum(40, 40));
        floor.minimum("mug", new MinimumPlan(new Minimum(10, 10), List.of(december)));
        at("2026-11-01T10:00:00Z");

        // The cut-off of the 9th: what is ordered before it, on the 9th, comes on 30 November.
        at("2026-11-09T11:59:59Z");
        assertThat(floor.drafts()).isEmpty();
        at("2026-11-09T12:00:00Z");
        assertThat(floor.drafts()).containsExactly("daily/mug=30");
        assertThat(arrival()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(floor.content().get("daily#main").get(0).explain().words())
                .startsWith("R30: projected 10, minimum 40, target 40, need 30 (0 for orders, 30 for the minimum)");
    }

    @Test
    void R52_a_season_that_ended_is_bought_for_no_more() {
        floor.supplier("daily", 1, "UAH", WEEKDAYS, 1);
        floor.offer("daily", "mug", 700, 1, 1);
        floor.stock("mug", 10);
        Season november = new Season(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), new Minimum(40, 40));
        floor.minimum("mug", new MinimumPlan(new Minimum(10, 10), List.of(november)));
        floor.run();
        assertThat(floor.drafts()).containsExactly("daily/mug=30");

        at("2026-11-30T21:59:59Z");
        assertThat(floor.drafts()).containsExactly("daily/mug=30");
        at("2026-11-30T22:00:00Z");
        assertThat(floor.drafts()).isEmpty();
    }

    /** A run at this moment: it alone must notice what changed by itself. */
    private void at(String moment) {
        floor.shop.clock().set(Instant.parse(moment));
        floor.run();
        assertThat(floor.selfCheck()).as(moment).isZero();
    }

    private LocalDate arrival() {
        return floor.content().get("daily#main").get(0).explain().considered().stream()
                .filter(offer -> offer.outcome() == Considered.Outcome.CHOSEN)
                .map(offer -> offer.quoted().orElseThrow().arrival())
                .findFirst()
                .orElseThrow();
    }
}
