package stockroom.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Quantity;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.Validity;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.Minimum;
import stockroom.purchasing.consolidation.RunReport;
import stockroom.purchasing.consolidation.RunRequest;

class ConsolidateTest {
    private final BuyingFloor floor = new BuyingFloor();

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void R34_three_orders_of_4_in_packs_of_10_become_one_draft_line_of_20() {
        floor.supplier("acme", 1);
        floor.offer("acme", "mug", 600, 1, 10);
        List.of("o1", "o2", "o3").forEach(order -> floor.demand(order, "mug", 4));

        RunReport report = floor.run();

        assertThat(floor.drafts()).containsExactly("acme/mug=20");
        assertThat(report.lines()).isEqualTo(1);
        assertThat(report.purchaseOrders()).isEqualTo(1);
        assertThat(floor.marked()).isEmpty();
    }

    @Test
    void R45_a_run_over_named_positions_answers_them_and_no_other() {
        floor.supplier("acme", 1);
        floor.offer("acme", "mug", 600, 1, 1);
        floor.offer("acme", "cup", 600, 1, 1);
        floor.demand("o1", "mug", 4);
        floor.demand("o1", "cup", 5);

        floor.runOver("mug");

        assertThat(floor.drafts()).containsExactly("acme/mug=4");
        assertThat(floor.marked()).containsExactly("cup#main");
    }

    @Test
    void R31_run_twice_is_once_and_what_did_not_change_is_not_written() {
        floor.supplier("acme", 1);
        floor.offer("acme", "mug", 600, 1, 1);
        floor.demand("o1", "mug", 4);
        floor.run();
        Map<String, PurchaseOrder> first = floor.purchaseOrders();
        int events = floor.rows("OUTBOX_TABLE").size();

        RunReport again = floor.run();

        assertThat(floor.purchaseOrders()).isEqualTo(first);
        assertThat(floor.rows("OUTBOX_TABLE")).hasSize(events);
        assertThat(again.written()).isZero();
        assertThat(again.skus()).isZero();
    }

    @Test
    void R31_a_full_rebuild_equals_the_incremental_result() {
        floor.supplier("acme", 1);
        floor.supplier("best", 2);
        for (int i = 0; i < 200; i++) {
            String sku = "S" + i;
            floor.offer(i % 2 == 0 ? "acme" : "best", sku, 100 + i, 1 + i % 5, 1 + i % 7);
            floor.demand("o" + i % 9, sku, 1 + i % 4);
            if (i % 50 == 0) {
                floor.run();
            }
        }
        floor.run();
        var incremental = floor.content();

        RunReport full = floor.fullRun();

        assertThat(floor.content()).isEqualTo(incremental);
        assertThat(full.written()).isZero();
        assertThat(full.lines()).isEqualTo(200);
        assertThat(floor.selfCheck()).isZero();
        assertThat(floor.purchaseOrders().values())
                .allMatch(draft -> draft.pages().size() == 2);
    }

    @Test
    void R32_demand_of_cancelled_orders_leaves_drafts_at_the_next_run_and_an_emptied_draft_goes() {
        floor.supplier("acme", 1);
        floor.offer("acme", "mug", 600, 1, 1);
        floor.offer("acme", "cup", 600, 1, 1);
        floor.demand("o1", "mug", 4);
        floor.demand("o2", "cup", 3);
        floor.run();

        floor.cancelDemand("o1", "mug", 4);
        floor.run();
        assertThat(floor.drafts()).containsExactly("acme/cup=3");

        floor.cancelDemand("o2", "cup", 3);
        floor.run();
        assertThat(floor.rows("PURCHASE_ORDERS_TABLE")).isEmpty();
        assertThat(floor.rows("OUTBOX_TABLE"))
                .extracting(row -> row.text("type"))
                .contains("DraftRemoved");

        floor.demand("o3", "cup", 1);
        floor.run();
        assertThat(floor.drafts()).containsExactly("acme/cup=1");
    }

    @Test
    void R42_waiting_demand_buys_nothing_until_a_shop_buys_on_intake() {
        floor.supplier("acme", 1);
        floor.offer("acme", "mug", 600, 1, 1);
        floor.demand(
                "mug",
                new Demand("o1", "1", Quantity.of(5), false, false, LocalDate.of(2026, 11, 23), Instant.EPOCH, false));
        floor.run();
        assertThat(floor.drafts()).isEmpty();

        floor.settings(Map.of("buyOn", "INTAKE"));
        floor.run();

        assertThat(floor.drafts()).containsExactly("acme/mug=5");
    }

    @Test
    void R42_of_10_incoming_only_what_the_minimum_misses_is_bought() {
        floor.supplier("acme", 1);
        floor.offer("acme", "mug", 600, 1, 1);
        floor.demand("o1", "mug", 4);
        floor.demand(
                "mug",
                new Demand("o2", "1", Quantity.of(5), false, false, LocalDate.of(2026, 11, 23), Instant.EPOCH, false));
        floor.incoming("mug", "po-sent", 10);
        floor.minimum("mug", new Minimum(10, 10));

        floor.run();

        assertThat(floor.drafts()).containsExactly("acme/mug=4");
        assertThat(floor.content().get("acme#main").get(0).minimumPart()).isEqualTo(4);
    }

    @Test
    void R54_a_removed_minimum_removes_its_part_of_the_draft() {
        floor.supplier("acme", 1);
        floor.offer("acme", "mug", 600, 1, 12);
        floor.stock("mug", 7);
        floor.minimum("mug", new Minimum(10, 50));
        floor.run();
        assertThat(floor.drafts()).containsExactly("acme/mug=48");

        floor.noMinimum("mug");
        floor.run();

        assertThat(floor.drafts()).isEmpty();
    }

    @Test
    void R37_a_changed_price_moves_the_line_to_the_cheaper_supplier() {
        floor.supplier("acme", 1);
        floor.supplier("best", 1);
        floor.offer("acme", "mug", 600, 1, 1);
        floor.offer("best", "mug", 700, 1, 1);
        floor.demand("o1", "mug", 4);
        floor.run();
        assertThat(floor.drafts()).containsExactly("acme/mug=4");

        floor.offer("best", "mug", 500, 1, 1);
        assertThat(floor.preview(RunRequest.Scope.CHANGED).changes())
                .extracting(c -> c.draft() + ":" + c.from() + "->" + c.toUnits())
                .containsExactly("acme#main:4->0", "best#main:0->4");
        assertThat(floor.drafts()).containsExactly("acme/mug=4");
        floor.run();

        assertThat(floor.drafts()).containsExactly("best/mug=4");
        assertThat(floor.marked()).isEmpty();
    }

    @Test
    void R31_an_edited_supplier_is_looked_at_again_though_no_position_changed() {
        floor.supplier("acme", 1);
        floor.supplier("best", 2);
        floor.offer("acme", "mug", 600, 1, 1);
        floor.offer("best", "mug", 600, 1, 1);
        floor.demand("o1", "mug", 4);
        floor.run();

        floor.supplier("best", 0);
        floor.run();

        assertThat(floor.drafts()).containsExactly("best/mug=4");
        assertThat(floor.rows("SUPPLIERS_TABLE")).noneMatch(row -> row.has("changedShard"));
    }

    @Test
    void R31_an_offer_that_ends_is_left_on_its_day_though_nobody_writes_anything() {
        floor.supplier("acme", 1);
        floor.supplier("best", 1);
        floor.offer("acme", "mug", 500, 1, 1, new Validity(null, LocalDate.of(2026, 11, 20)));
        floor.offer("best", "mug", 700, 1, 1);
        floor.demand("o1", "mug", 4);
        floor.run();
        assertThat(floor.drafts()).containsExactly("acme/mug=4");

        floor.shop.clock().set(Instant.parse("2026-11-20T21:59:59Z"));
        assertThat(floor.run().skus()).isZero();
        // The shop's day begins at 22:00 UTC.
        floor.shop.clock().advance(Duration.ofSeconds(1));
        floor.run();

        assertThat(floor.drafts()).containsExactly("best/mug=4");
    }

    @Test
    void R38_what_cannot_be_bought_is_a_case_until_it_can_and_the_others_go_on() {
        floor.supplier("acme", 1);
        floor.offer("acme", "cup", 600, 1, 1);
        floor.product("old", true);
        floor.demand("o1", "mug", 4);
        floor.demand("o1", "cup", 1);
        floor.demand("o2", "old", 2);
        RunReport report = floor.run();

        assertThat(report.exceptions()).isEqualTo(2);
        assertThat(floor.cases()).containsExactly("DISCONTINUED#old#main", "NO_SUPPLIER#mug#main");
        assertThat(floor.drafts()).containsExactly("acme/cup=1");

        floor.offer("acme", "mug", 600, 1, 1);
        floor.run();
        assertThat(floor.cases()).containsExactly("DISCONTINUED#old#main");
        assertThat(floor.drafts()).containsExactly("acme/cup=1", "acme/mug=4");
    }

    @Test
    void R43_a_broken_offer_and_a_broken_position_stop_no_other_article() {
        floor.supplier("acme", 1);
        for (String sku : List.of("cup", "mug", "jar")) {
            floor.offer("acme", sku, 600, 1, 1);
            floor.demand("o1", sku, 2);
        }
        floor.packOf("acme", "mug", 0);
        floor.breakPosition("jar");

        RunReport report = floor.run();

        assertThat(floor.drafts()).containsExactly("acme/cup=2");
        assertThat(floor.cases()).containsExactly("BAD_DATA#jar#main", "BAD_DATA#mug#main");
        assertThat(report.exceptions()).isEqualTo(2);
        assertThat(floor.marked()).containsExactly("jar#main", "mug#main");
        int rows = floor.rows("OUTBOX_TABLE").size();
        floor.run();
        assertThat(floor.rows("OUTBOX_TABLE")).hasSize(rows);

        floor.packOf("acme", "mug", 1);
        floor.run();
        assertThat(floor.drafts()).containsExactly("acme/cup=2", "acme/mug=2");
        assertThat(floor.cases()).containsExactly("BAD_DATA#jar#main");
    }

    @Test
    void R2_a_staged_order_buys_nothing_until_it_stands_and_is_then_not_forgotten() {
        floor.supplier("acme", 1);
        floor.offer("acme", "mug", 600, 1, 1);
        floor.orderStatus("big", "STAGED");
        floor.demand(
                "mug",
                new Demand("big", "1", Quantity.of(5), true, false, LocalDate.of(2026, 11, 23), Instant.EPOCH, true));
        floor.run();
        assertThat(floor.drafts()).isEmpty();

        floor.orderStatus("big", "OPEN");
        floor.run();

        assertThat(floor.drafts()).containsExactly("acme/mug=5");
        assertThat(floor.marked()).isEmpty();
    }

    @Test
    void I6_every_change_of_a_draft_has_exactly_one_event_that_names_its_lines() {
        floor.supplier("acme", 1);
        floor.offer("acme", "mug", 600, 1, 1);
        floor.demand("o1", "mug", 4);
        floor.run();
        floor.demand("o2", "mug", 2);
        floor.run();

        String id = floor.purchaseOrders().keySet().iterator().next();
        assertThat(floor.rows("OUTBOX_TABLE"))
                .filteredOn(row -> row.text("pk").equals(id))
                .extracting(row -> row.number("sk"))
                .containsExactlyInAnyOrder(1L, 2L);
        assertThat(floor.rows("OUTBOX_TABLE"))
                .extracting(row -> row.text("data"))
                .anyMatch(data -> data.contains("\"from\":4") && data.contains("\"to\":6"));
    }

    @Test
    void R31_the_self_check_raises_a_case_for_a_draft_that_was_changed_behind_its_back_and_the_next_run_mends_it() {
        floor.supplier("acme", 1);
        floor.offer("acme", "mug", 600, 1, 1);
        floor.demand("o1", "mug", 4);
        floor.run();
        floor.changeBehindTheBack("o1", "mug");

        assertThat(floor.selfCheck()).isEqualTo(1);
        assertThat(floor.cases()).containsExactly("SELF_CHECK#mug#main");
        floor.run();
        assertThat(floor.drafts()).containsExactly("acme/mug=9");
    }

    @Test
    void an_idle_run_costs_the_same_however_many_positions_there_are() {
        floor.supplier("acme", 1);
        for (int i = 0; i < 30; i++) {
            floor.offer("acme", "S" + i, 600, 1, 1);
            floor.demand("o1", "S" + i, 1);
        }
        floor.run();
        long idle = floor.run().requests();

        assertThat(idle).isLessThanOrEqualTo(14);
        floor.demand("o2", "S7", 1);
        // The position, its product, its offers, its supplier, the pointer, the draft and the transaction.
        assertThat(floor.run().requests()).isEqualTo(idle + 7);
    }
}
