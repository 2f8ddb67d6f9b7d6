package stockroom.staffpurchasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Item;
import stockroom.testkit.Http.Answer;

/** A buyer's hand on a draft line of 10 mugs. */
class LineEditTest extends LineEditCase {
    @Test
    void R40_raised_10_to_12_is_kept_by_every_run_though_demand_is_gone_until_it_is_taken_back() {
        Answer raised = patch("{\"quantity\":12,\"note\":\"for the fair\"}");

        assertThat(raised.status()).isEqualTo(200);
        assertThat(line(raised.body()).path("quantity").asInt()).isEqualTo(12);
        assertThat(line(raised.body()).path("surplus").asInt()).isEqualTo(2);
        assertThat(line(raised.body()).path("edited").path("quantity").asInt()).isEqualTo(12);
        assertThat(line(raised.body()).path("edited").path("by").asText()).contains("Bohdan");
        assertThat(line(raised.body()).path("edited").path("note").asText()).isEqualTo("for the fair");
        wanted("o2", 2);
        run();
        assertThat(quantity()).isEqualTo(12);
        wanted("o3", 1);
        run();
        assertThat(quantity()).isEqualTo(13);
        gone("o1", 10);
        gone("o2", 2);
        gone("o3", 1);
        run();
        assertThat(quantity()).isEqualTo(12);

        assertThat(patch("{\"quantity\":null}").status()).isEqualTo(200);
        assertThat(rows("PURCHASE_ORDERS_TABLE")).isEmpty();
    }

    @Test
    void R40_lowered_10_to_8_shows_the_2_uncovered_until_demand_grows() {
        JsonNode lowered = line(patch("{\"quantity\":8}").body());

        assertThat(lowered.path("quantity").asInt()).isEqualTo(8);
        assertThat(lowered.path("uncovered").asInt()).isEqualTo(2);
        assertThat(cases()).containsExactly("WITHHELD");
        wanted("o2", 3);
        run();
        assertThat(quantity()).isEqualTo(11);
        patch("{\"quantity\":null}");
        assertThat(quantity()).isEqualTo(13);
        assertThat(cases()).isEmpty();
    }

    @Test
    void R40_a_removed_line_is_not_made_again_until_demand_grows_and_can_be_taken_back_under_the_same_address() {
        String id = draft();
        Answer removed = patch("{\"quantity\":0}");

        assertThat(removed.status()).isEqualTo(200);
        assertThat(removed.body().path("lines")).isEmpty();
        run();
        assertThat(rows("PURCHASE_ORDERS_TABLE")).isEmpty();
        assertThat(cases()).containsExactly("WITHHELD");
        Answer back = patch(id, "mug", "{\"quantity\":null}");
        assertThat(back.status()).isEqualTo(200);
        assertThat(line(back.body()).path("quantity").asInt()).isEqualTo(10);
        patch("{\"quantity\":0}");
        wanted("o2", 1);
        run();
        assertThat(quantity()).isEqualTo(11);
    }

    @Test
    void R40_a_removed_line_comes_back_when_its_snooze_ends() {
        assertThat(patch("{\"quantity\":0,\"snoozeUntil\":\"2026-11-18\"}").status())
                .isEqualTo(422);
        patch("{\"quantity\":0,\"snoozeUntil\":\"2026-12-03\"}");
        run();
        assertThat(rows("PURCHASE_ORDERS_TABLE")).isEmpty();

        shop.clock().set(Instant.parse("2026-12-03T08:00:00Z"));
        run();

        assertThat(quantity()).isEqualTo(10);
    }

    @Test
    void R40_an_edit_off_the_pack_or_below_the_moq_is_kept_and_flagged() {
        putSupplierOffer(OFFER);
        run();
        assertThat(quantity()).isEqualTo(30);

        JsonNode edited = line(patch("{\"quantity\":12}").body());

        assertThat(edited.path("quantity").asInt()).isEqualTo(12);
        assertThat(edited.path("flags"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("OFF_PACK", "BELOW_MOQ");
    }

    @Test
    void R40_a_line_moved_to_another_supplier_stays_there_though_it_costs_more() {
        putSupplier("glass", SUPPLIER);
        assertThat(patch("{\"supplierId\":\"glass\"}").status()).isEqualTo(422);
        putOffer("glass", "mug", ONES.replace("6000", "7000").replace("5500", "7000"));

        Answer moved = patch("{\"supplierId\":\"glass\"}");

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body().path("supplierId").asText()).isEqualTo("glass");
        run();
        assertThat(quantity()).isEqualTo(10);
        assertThat(shown(draft()).path("supplierId").asText()).isEqualTo("glass");
        patch("{\"quantity\":null}");
        assertThat(shown(draft()).path("supplierId").asText()).isEqualTo("ceramics");
    }

    @Test
    void R40_an_article_that_nobody_needs_is_added_and_a_repeat_adds_nothing() {
        assertThat(add("{\"sku\":\"bowl\",\"quantity\":6}").status()).isEqualTo(422);
        putOffer("ceramics", "bowl", ONES);

        Answer added = add("{\"sku\":\"bowl\",\"quantity\":6}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().path("lines")).hasSize(2);
        Answer again = add("{\"sku\":\"bowl\",\"quantity\":6}");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("etag")).isEqualTo(added.header("etag"));
        assertThat(add("{\"sku\":\"bowl\",\"quantity\":7}").status()).isEqualTo(409);
        assertThat(add("{\"sku\":\"mug\",\"quantity\":7}").status()).isEqualTo(409);
    }

    @Test
    void R40_a_number_that_costs_more_than_a_line_may_is_refused_by_field_and_the_line_stays() {
        putOffer(
                "ceramics",
                "ring",
                "{\"priceBreaks\":[{\"from\":1,\"unitPrice\":{\"amount\":10000000000,\"currency\":\"UAH\"}}],\"moq\":1000000}");

        assertThat(add("{\"sku\":\"ring\",\"quantity\":1000000}").pointers()).containsExactly("/quantity");
        assertThat(add("{\"sku\":\"ring\",\"quantity\":1}").status()).isEqualTo(201);
        assertThat(patch(draft(), "ring", "{\"quantity\":1000000}").pointers()).containsExactly("/quantity");
        assertThat(patch("{\"quantity\":10}").body().path("lines")).hasSize(2);
    }

    @Test
    void R40_an_edit_as_of_an_older_version_is_refused() {
        Answer seen =
                buyer.to("GET /staff/purchase-orders/{id}").path("id", draft()).send();
        patch("{\"quantity\":12}");

        Answer late = buyer.to("PATCH /staff/purchase-orders/{id}/lines/{sku}")
                .path("id", draft())
                .path("sku", "mug")
                .header("if-match", seen.header("etag"))
                .json("{\"quantity\":8}");

        assertThat(late.status()).isEqualTo(412);
        assertThat(quantity()).isEqualTo(12);
    }

    @Test
    void R40_the_2_that_a_lowered_line_left_out_are_bought_once_the_edit_is_taken_back_though_the_line_is_sent() {
        String id = draft();
        patch("{\"quantity\":8}");
        send(id);
        run();
        assertThat(cases()).containsExactly("WITHHELD");
        assertThat(reasons())
                .containsExactly("2 of 2 needed are not bought: buyer:Bohdan left 2 out of a line that was sent;"
                        + " take the edit back under " + id + " to buy them");
        long sent = shown(id).path("version").asLong();

        Answer back = patch(id, "mug", "{\"quantity\":null}");

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.body().path("status").asText()).isEqualTo("DRAFT");
        assertThat(line(back.body()).path("quantity").asInt()).isEqualTo(2);
        assertThat(cases()).isEmpty();
        assertThat(line(shown(id)).path("quantity").asInt()).isEqualTo(8);
        assertThat(shown(id).path("version").asLong()).isEqualTo(sent);
        Answer again = patch(id, "mug", "{\"quantity\":null}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("id").asText()).isEqualTo(id);
        run();
    }

    @Test
    void R40_a_line_taken_out_before_its_draft_was_sent_comes_back_when_the_edit_is_taken_back_there() {
        putOffer("ceramics", "bowl", ONES);
        add("{\"sku\":\"bowl\",\"quantity\":6}");
        String id = draft();
        patch("{\"quantity\":0}");
        send(id);

        assertThat(patch(id, "mug", "{\"quantity\":4}").status()).isEqualTo(409);
        Answer back = patch(id, "mug", "{\"quantity\":null}");

        assertThat(back.status()).isEqualTo(200);
        assertThat(line(back.body()).path("quantity").asInt()).isEqualTo(10);
    }

    @Test
    void R40_an_edit_of_the_next_draft_is_not_taken_back_under_the_one_that_is_sent() {
        String id = draft();
        send(id);
        wanted("o2", 5);
        run();
        String next = rows("PURCHASE_ORDERS_TABLE").stream()
                .filter(row -> row.text("sk").equals("DRAFT"))
                .map(row -> row.text("draft"))
                .findFirst()
                .orElseThrow();
        patch(next, "mug", "{\"quantity\":7}");

        Answer refused = patch(id, "mug", "{\"quantity\":null}");

        assertThat(refused.body().path("type").asText()).isEqualTo("/problems/already-sent");
        assertThat(line(shown(next)).path("quantity").asInt()).isEqualTo(7);
    }

    @Test
    void R40_what_is_not_there_or_sent_already_can_not_be_edited() {
        assertThat(patch("po-none", "mug", "{\"quantity\":8}").status()).isEqualTo(404);
        assertThat(patch(draft(), "cup", "{\"quantity\":8}").status()).isEqualTo(404);
        assertThat(patch("{}").status()).isEqualTo(422);
        assertThat(patch("{\"quantity\":null,\"note\":\"x\"}").status()).isEqualTo(422);
        assertThat(patch("{\"quantity\":3,\"snoozeUntil\":\"2026-12-03\"}").status())
                .isEqualTo(422);
        transactor.commit(List.of(Change.update(shop.table("PURCHASE_ORDERS_TABLE"), Item.key(draft(), "HEADER"))
                .set("status", "SENT")));
        assertThat(patch("{\"quantity\":8}").body().path("type").asText()).isEqualTo("/problems/already-sent");
    }
}
