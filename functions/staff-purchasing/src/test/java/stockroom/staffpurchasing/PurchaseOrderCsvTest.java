package stockroom.staffpurchasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;

/** Purchasing alone, behind another shop system (R84): its drafts go out as files, what suppliers say and deliver comes in as files. */
class PurchaseOrderCsvTest {
    private static final String CSV = "text/csv";

    private final PurchasingFloor floor = new PurchasingFloor();

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void R84_a_draft_goes_out_as_a_file_with_a_row_a_line() {
        floor.offer("mug", 600);
        floor.demand("o1", "mug", 10);
        floor.demand("o2", "mug", 2);
        floor.consolidate();

        Answer file = read(floor.draft().id()).header("accept", CSV).send();

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("content-type")).isEqualTo(CSV);
        assertThat(file.header("etag")).isNotEmpty();
        List<String> rows = rows(file);
        assertThat(rows).hasSize(2);
        assertThat(cell(rows, "sku")).isEqualTo("mug");
        assertThat(cell(rows, "quantity")).isEqualTo("12");
        assertThat(cell(rows, "unitPrice.amount")).isEqualTo("600");
        assertThat(cell(rows, "status")).isEqualTo("DRAFT");
        assertThat(cell(rows, "number")).isEmpty();
        assertThat(cell(rows, "orders")).isEqualTo("o1 o2");
        assertThat(cell(rows, "pegs")).isEqualTo("o1/1=10;o2/1=2");
    }

    @Test
    void R84_a_line_names_the_article_as_its_supplier_does_in_the_file_and_in_every_answer() {
        floor.buyer
                .to("PUT /staff/suppliers/{supplierId}/offers/{sku}")
                .path("supplierId", "ceramics")
                .path("sku", "mug")
                .json("""
                        {"supplierSku": "C-77", "priceBreaks": [{"from": 1, "unitPrice": {"amount": 600, "currency": "UAH"}}]}""");
        floor.offer("pot", 900);
        floor.demand("o1", "mug", 10);
        floor.consolidate();
        String id = floor.draft().id();

        Answer edited = floor.buyer
                .to("PATCH /staff/purchase-orders/{id}/lines/{sku}")
                .path("id", id)
                .path("sku", "mug")
                .json("{\"quantity\": 12}");
        Answer added = floor.buyer
                .to("POST /staff/purchase-orders/{id}/lines")
                .path("id", id)
                .json("{\"sku\": \"pot\", \"quantity\": 1}");

        assertThat(edited.body().at("/lines/0/supplierSku").asText()).isEqualTo("C-77");
        assertThat(added.body().at("/lines/0/supplierSku").asText()).isEqualTo("C-77");
        assertThat(added.body().at("/lines/1/supplierSku").isMissingNode()).isTrue();
        assertThat(cell(rows(read(id).header("accept", CSV).send()), "supplierSku"))
                .isEqualTo("C-77");
    }

    @Test
    void R84_the_list_goes_out_page_by_page() {
        floor.sent(10);
        floor.demand("o2", "mug", 5);
        floor.consolidate();
        Answer first = list().query("limit", "1").send();
        Answer second = list().query("limit", "1")
                .query("cursor", first.header("x-next-cursor"))
                .send();

        List<String> statuses = new ArrayList<>();
        statuses.add(cell(rows(first), "status"));
        statuses.add(cell(rows(second), "status"));
        assertThat(statuses).containsExactly("DRAFT", "SENT");
    }

    @Test
    void an_answer_is_JSON_unless_a_file_alone_is_accepted() {
        String id = floor.sent(10);

        assertThat(read(id).header("accept", "text/csv, application/json;q=0.5")
                        .send()
                        .body()
                        .get("id")
                        .asText())
                .isEqualTo(id);
        assertThat(read(id).header("accept", "*/*").send().body().get("id").asText())
                .isEqualTo(id);
    }

    @Test
    void R48_a_confirmation_comes_in_as_a_file_and_is_the_same_as_one_in_JSON() {
        String id = floor.sent(10);

        Answer confirmed = confirm(
                id, "1", "sku,quantity,date,unitPrice.amount,unitPrice.currency\r\nmug,6,2026-12-01,600,UAH\r\n");

        assertThat(confirmed.status()).isEqualTo(200);
        JsonNode line = confirmed.body().at("/lines/0");
        assertThat(line.get("confirmed").asInt()).isEqualTo(6);
        assertThat(line.get("arrival").asText()).isEqualTo("2026-12-01");
        assertThat(floor.confirm(id, """
                        {"supplierVersion": 1, "lines": [{"sku": "mug", "quantity": 6, "date": "2026-12-01",
                         "unitPrice": {"amount": 600, "currency": "UAH"}}]}""").status()).isEqualTo(200);
        assertThat(floor.events(id))
                .filteredOn("PurchaseOrderConfirmed"::equals)
                .hasSize(1);
    }

    @Test
    void R48_what_was_shipped_comes_in_and_goes_out_as_a_file() {
        String id = floor.sent(10);

        confirm(id, "1", "sku,quantity,shipped,shippedDate\nmug,6,4,2026-11-23\n");

        List<String> rows = rows(read(id).header("accept", CSV).send());
        assertThat(cell(rows, "confirmed")).isEqualTo("6");
        assertThat(cell(rows, "shipped")).isEqualTo("4");
        assertThat(cell(rows, "shippedDate")).isEqualTo("2026-11-23");
        assertThat(confirm(id, "2", "sku,quantity,shipped,shippedDate\nmug,6,,\n")
                        .body()
                        .at("/lines/0/shipped")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void R48_empty_cells_say_nothing_of_date_and_price() {
        String id = floor.sent(10);

        Answer confirmed = confirm(id, "1", "sku,quantity,date,unitPrice.amount,unitPrice.currency\nmug,10,,,\n");

        assertThat(confirmed.body().at("/lines/0/arrival").asText()).isEqualTo("2026-11-24");
        assertThat(confirmed.body().at("/lines/0/confirmedPrice").isMissingNode())
                .isTrue();
    }

    @Test
    void R49_a_receipt_comes_in_as_a_file_and_counts_once() {
        String id = floor.sent(10);
        String file = "sku,received,rejected\nmug,4,1\n";

        assertThat(receive(id, "r1", file).status()).isEqualTo(200);
        assertThat(receive(id, "r1", file).status()).isEqualTo(200);
        assertThat(receive(id, "r1", "sku,received\nmug,5\n").status()).isEqualTo(409);
        assertThat(floor.view("mug").row().stock().onHand()).isEqualTo(4);
    }

    @Test
    void R11_what_is_wrong_with_a_file_is_named_by_line_and_field() {
        String id = floor.sent(10);

        assertThat(confirm(id, "", "sku,quantity\nmug,6\n").pointers()).containsExactly("/supplierVersion");
        assertThat(confirm(id, "1", "sku,quantity\nmug,6\nmug,many\n").pointers())
                .containsExactly("/lines/1/quantity");
        assertThat(confirm(id, "1", "sku,quantity\nmug,6,7\n").pointers()).containsExactly("/lines/0");
        assertThat(confirm(id, "1", "sku,quantity,colour\nmug,6,red\n").pointers())
                .containsExactly("/lines/0/colour");
        assertThat(confirm(id, "1", "sku,quantity\n").pointers()).containsExactly("/lines");
        assertThat(confirm(id, "1", "sku,quantity\njar,6\n").pointers()).containsExactly("/lines/0/sku");
        assertThat(confirm(id, "1", "sku,quantity\n" + "mug,6\n".repeat(50_000)).status())
                .isEqualTo(413);
    }

    private Http.Request read(String id) {
        return floor.buyer.to("GET /staff/purchase-orders/{id}").path("id", id);
    }

    private Http.Request list() {
        return floor.buyer.to("GET /staff/purchase-orders").header("accept", CSV);
    }

    private Answer confirm(String id, String version, String file) {
        return floor.buyer
                .to("POST /staff/purchase-orders/{id}/confirmations")
                .path("id", id)
                .query("supplierVersion", version)
                .csv(file);
    }

    private Answer receive(String id, String receiptId, String file) {
        return floor.buyer
                .to("POST /staff/purchase-orders/{id}/receipts")
                .path("id", id)
                .query("receiptId", receiptId)
                .csv(file);
    }

    private static List<String> rows(Answer file) {
        return file.body().asText().lines().toList();
    }

    /** Of the first row below the header; no cell of these tests has a comma. */
    private static String cell(List<String> rows, String column) {
        int at = List.of(rows.get(0).split(",", -1)).indexOf(column);
        return rows.get(1).split(",", -1)[at];
    }
}
