package stockroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stockroom.testkit.TestShop;

/** The spine over HTTP: an order takes what is there, the rest is bought, and a count that finds more serves the order. */
class LocalRunTest {
    private static LocalShop shop;
    private static Caller caller;
    private static Spine spine;

    @BeforeAll
    static void start() {
        shop = LocalShop.start(TestShop.template(), LocalOptions.empty(0, 0), "run-", System.err);
        caller = new Caller(shop.api());
        String owner = caller.control("POST", "/token", "{\"role\": \"owner\", \"name\": \"Olena\"}")
                .path("token")
                .asText();
        spine = new Spine(caller, shop.channels().first().apiKey(), owner);
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void
            from_an_order_over_HTTP_to_a_draft_with_every_unit_pegged_that_shrinks_when_stock_is_found_and_a_clean_audit() {
        spine.openShop();
        String order = spine.order();
        caller.control("POST", "/settle", "");
        String draft = spine.buy(order);

        spine.findFive();
        caller.control("POST", "/settle", "");
        assertThat(spine.reserved(order)).isEqualTo(8);

        caller.control("POST", "/clock", "{\"advance\": \"PT1H\"}");
        assertThat(spine.draftLine(draft).path("quantity").asInt())
                .as("after the schedule's own run")
                .isEqualTo(2);
        spine.audit();
    }
}
