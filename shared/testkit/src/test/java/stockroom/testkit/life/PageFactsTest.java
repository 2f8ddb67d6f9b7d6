package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A supplier's page is read as they read it, filled in as they would, and shows what staff are shown. */
class PageFactsTest {
    private static final String PAGE = """
            <form method="post" autocomplete="off">
            <input type="hidden" name="supplierVersion" value="3">
            <p id="line0"><b>MUG</b> Mug<br><span>ordered: 10</span></p>
            <label>Quantity<input id="quantity0" name="quantity0" type="number" inputmode="numeric" value="6"></label>
            <label>Arrives<input id="date0" name="date0" type="date" inputmode="none" value="2026-11-25"></label>
            <label>Price<input id="price0" name="price0" type="text" inputmode="decimal" value="1050,00"></label>
            <label>Left<input id="shipped0" name="shipped0" type="number" inputmode="numeric" value=""></label>
            <label>Left on<input id="shippedDate0" name="shippedDate0" type="date" inputmode="none" value=""></label>
            """;

    @Test
    void a_page_says_what_stands_in_its_fields() {
        SupplierForm form = SupplierForm.read(PAGE);
        assertThat(form.version()).isEqualTo(3);
        assertThat(form.lines("UAH"))
                .hasToString("[{\"sku\":\"MUG\",\"quantity\":6,\"date\":\"2026-11-25\","
                        + "\"unitPrice\":{\"amount\":105000,\"currency\":\"UAH\"}}]");
    }

    @Test
    void what_is_filled_in_is_written_as_the_page_writes_it() {
        SupplierForm form = SupplierForm.read(PAGE);
        ArrayNode lines = form.lines("UAH");
        ((ObjectNode) lines.get(0)).put("quantity", 3).set("unitPrice", Bodies.money(106_050, "UAH"));
        assertThat(form.saying(lines).fields())
                .containsEntry("quantity0", "3")
                .containsEntry("date0", "2026-11-25")
                .containsEntry("price0", "1060,50")
                .containsEntry("shipped0", "")
                .containsEntry("supplierVersion", "3");
    }

    @Test
    void R48_a_page_that_shows_what_staff_are_shown_is_right() {
        assertThat(differences(Map.of("PO-000001", PAGE))).isEmpty();
    }

    @Test
    void R48_a_page_that_shows_another_quantity_than_staff_are_shown_is_found() {
        assertThat(differences(Map.of("PO-000001", PAGE.replace("value=\"6\"", "value=\"10\""))))
                .containsExactly("PO-000001: its page (R48): expected [MUG: 6 on 2026-11-25 at 105000, left: -], "
                        + "shown [MUG: 10 on 2026-11-25 at 105000, left: -]");
    }

    @Test
    void R47_a_page_that_opens_nothing_though_goods_are_to_come_is_found() {
        assertThat(differences(Map.of("PO-000001", "There is nothing here")))
                .containsExactly("PO-000001: goods are to come, and its page takes no word (R47)");
    }

    @Test
    void R47_a_purchase_order_that_was_sent_without_a_letter_is_found() {
        assertThat(differences(Map.of())).containsExactly("PO-000001: sent, and no letter leads to its page (R47)");
    }

    private static List<String> differences(Map<String, String> pages) {
        ObjectNode order = Bodies.object().put("number", "PO-000001").put("status", "CONFIRMED");
        order.set("total", Bodies.money(1_000_000, "UAH"));
        ObjectNode line = order.putArray("lines").addObject();
        line.put("sku", "MUG").put("quantity", 10).put("confirmed", 6).put("arrival", "2026-11-25");
        line.set("unitPrice", Bodies.money(100_000, "UAH"));
        line.set("confirmedPrice", Bodies.money(105_000, "UAH"));
        Sight sight = new Sight(
                Instant.parse("2026-11-22T12:00:00Z"),
                List.of(),
                Map.of(),
                List.of(order),
                List.of(),
                List.of(),
                Map.of(),
                pages);
        return new PageFacts(sight).differences();
    }
}
