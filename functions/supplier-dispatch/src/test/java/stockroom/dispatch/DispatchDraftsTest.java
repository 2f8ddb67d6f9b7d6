package stockroom.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.purchasing.Supplier.Mode;

class DispatchDraftsTest {
    private final DispatchFloor floor = new DispatchFloor();

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void R45_a_draft_goes_by_itself_15_minutes_before_the_cut_off_and_not_earlier() {
        floor.supplier(Mode.AUTOMATIC, null, null);
        floor.wanted("o1", "mug", 5);
        floor.at("2026-11-23T13:44:59");
        floor.tick();
        assertThat(floor.orders()).containsExactly("DRAFT 500");

        floor.at("2026-11-23T13:45:00");
        floor.tick();

        assertThat(floor.orders()).containsExactly("SENT 2026-11-23 500");
        assertThat(floor.cases()).isEmpty();
    }

    @Test
    void R45_a_tick_repeated_sends_once_and_later_demand_waits_for_the_next_order_day() {
        floor.supplier(Mode.AUTOMATIC, null, null);
        floor.wanted("o1", "mug", 5);
        floor.at("2026-11-23T13:45:00");
        floor.tick();
        floor.tick();
        floor.at("2026-11-23T13:50:00");
        floor.wanted("o2", "mug", 2);

        floor.tick();

        assertThat(floor.orders()).containsExactly("DRAFT 200", "SENT 2026-11-23 500");
        floor.at("2026-11-26T13:45:00");
        floor.tick();
        assertThat(floor.orders()).containsExactly("SENT 2026-11-23 500", "SENT 2026-11-26 200");
        assertThat(floor.cases()).isEmpty();
    }

    @Test
    void R45_sending_consolidates_first_and_sends_only_what_still_stands() {
        floor.supplier(Mode.AUTOMATIC, null, null);
        floor.wanted("o1", "mug", 5);
        floor.wanted("o2", "mug", 3);
        floor.gone("o2", "mug", 3);
        floor.at("2026-11-23T13:46:00");

        floor.tick();

        assertThat(floor.orders()).containsExactly("SENT 2026-11-23 500");
    }

    @Test
    void R45_run_after_the_cut_off_it_sends_for_the_next_order_day_and_raises_a_case() {
        floor.supplier(Mode.AUTOMATIC, null, null);
        floor.wanted("o1", "mug", 5);
        floor.at("2026-11-23T14:00:00");

        floor.tick();
        floor.tick();

        assertThat(floor.orders()).containsExactly("SENT 2026-11-26 500");
        assertThat(floor.kinds()).containsExactly("LATE_DISPATCH");
    }

    @Test
    void R45_what_was_drafted_after_the_cut_off_waits_for_the_next() {
        floor.supplier(Mode.AUTOMATIC, null, null);
        floor.at("2026-11-23T14:00:00");
        floor.wanted("o1", "mug", 5);

        floor.tick();

        assertThat(floor.orders()).containsExactly("DRAFT 500");
        assertThat(floor.cases()).isEmpty();
    }

    @Test
    void R45_above_the_auto_send_limit_or_by_hand_it_waits_for_a_person_who_is_told_why() {
        floor.supplier(Mode.AUTOMATIC, 400_00L, null);
        floor.wanted("o1", "mug", 5);
        floor.at("2026-11-23T13:45:00");

        floor.tick();
        floor.tick();

        assertThat(floor.orders()).containsExactly("HELD 500");
        assertThat(floor.cases()).singleElement().satisfies(c -> {
            assertThat(c.kind().name()).isEqualTo("APPROVAL_NEEDED");
            assertThat(c.reason()).contains("500.00 UAH is more than the 400.00 UAH");
        });
    }

    @Test
    void R36_a_line_of_too_much_surplus_holds_its_whole_purchase_order() {
        floor.supplier(Mode.AUTOMATIC, null, null);
        floor.offer("pin", 30_000);
        floor.wanted("o1", "mug", 5);
        floor.wanted("o1", "pin", 200);
        floor.at("2026-11-23T13:45:00");

        floor.tick();

        assertThat(floor.orders()).containsExactly("HELD 3000500");
        assertThat(floor.kinds()).containsExactly("APPROVAL_NEEDED");
    }

    @Test
    void R46_2_400_of_3_000_is_held_until_the_next_cut_off_and_then_escalated_with_what_could_be_added() {
        floor.supplier(Mode.AUTOMATIC, null, 3_000_00L);
        floor.offer("bowl", 1);
        floor.offer("plate", 6);
        floor.minimum("bowl", 10, 40, 15);
        floor.minimum("plate", 10, 14, 12);
        floor.wanted("o1", "mug", 24);
        floor.at("2026-11-23T13:45:00");
        floor.tick();
        floor.at("2026-11-23T13:46:00");
        floor.tick();
        assertThat(floor.orders()).containsExactly("HELD 2400");
        assertThat(floor.cases()).isEmpty();

        floor.at("2026-11-26T13:45:00");
        floor.tick();

        assertThat(floor.orders()).containsExactly("HELD 2400");
        assertThat(floor.cases()).singleElement().satisfies(c -> {
            assertThat(c.kind().name()).isEqualTo("BELOW_MINIMUM");
            assertThat(c.reason())
                    .isEqualTo("2400.00 UAH of the supplier's minimum of 3000.00 UAH; to top it up, add "
                            + "25 of bowl (25 below its target), 6 of plate (2 below its target)");
        });
    }

    @Test
    void R46_what_stands_in_the_draft_of_another_supplier_is_not_proposed_for_it_could_not_be_added() {
        floor.supplier(Mode.AUTOMATIC, null, 3_000_00L);
        floor.rival("bowl");
        floor.offer("bowl", 1);
        floor.offer("plate", 6);
        floor.minimum("bowl", 20, 40, 15);
        floor.minimum("plate", 10, 14, 12);
        floor.consolidate("bowl");
        floor.wanted("o1", "mug", 24);
        floor.at("2026-11-23T13:45:00");
        floor.tick();
        floor.at("2026-11-26T13:45:00");

        floor.tick();

        assertThat(floor.orders()).containsExactly("HELD 1250", "HELD 2400");
        assertThat(floor.cases())
                .filteredOn(c -> c.kind().name().equals("BELOW_MINIMUM"))
                .singleElement()
                .satisfies(c -> assertThat(c.reason()).endsWith("to top it up, add 6 of plate (2 below its target)"));
    }

    @Test
    void R46_a_held_draft_that_grew_to_the_minimum_goes_at_the_next_cut_off() {
        floor.supplier(Mode.AUTOMATIC, null, 3_000_00L);
        floor.wanted("o1", "mug", 24);
        floor.at("2026-11-23T13:45:00");
        floor.tick();
        floor.wanted("o2", "mug", 6);
        floor.at("2026-11-26T13:45:00");

        floor.tick();

        assertThat(floor.orders()).containsExactly("SENT 2026-11-26 3000");
        assertThat(floor.cases()).isEmpty();
    }

    @Test
    void R46_its_ageing_limit_escalates_a_held_draft_before_the_next_cut_off_once() {
        floor.setting("heldAgeing", "P1D");
        floor.supplier(Mode.AUTOMATIC, null, 3_000_00L);
        floor.wanted("o1", "mug", 24);
        floor.at("2026-11-23T13:45:00");
        floor.tick();
        floor.at("2026-11-24T13:44:00");
        assertThat(floor.tick()).isZero();

        floor.at("2026-11-24T13:45:00");

        assertThat(floor.tick()).isEqualTo(1);
        assertThat(floor.tick()).isZero();
        assertThat(floor.kinds()).containsExactly("BELOW_MINIMUM");
    }

    @Test
    void R46_a_held_draft_that_nobody_needs_any_more_takes_its_case_along() {
        floor.supplier(Mode.BY_HAND, null, null);
        floor.wanted("o1", "mug", 24);
        floor.at("2026-11-23T13:45:00");
        floor.tick();
        assertThat(floor.kinds()).containsExactly("APPROVAL_NEEDED");
        floor.gone("o1", "mug", 24);

        floor.consolidate("mug");

        assertThat(floor.orders()).isEmpty();
        assertThat(floor.cases()).isEmpty();
    }
}
