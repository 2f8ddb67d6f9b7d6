package stockroom.staffpurchasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import stockroom.domain.messaging.Cause;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.PositionItems;
import stockroom.purchasing.consolidation.Consolidation;
import stockroom.purchasing.consolidation.RunRequest;
import stockroom.testkit.Http.Answer;

/** A draft of 10 mugs, and what tests of a buyer's hand do with it. */
abstract class LineEditCase extends StaffPurchasingCase {
    static final String ONES = OFFER.replace("\"moq\":24,\"pack\":10", "\"moq\":1,\"pack\":1");

    private final Consolidation machine = new Consolidation(shop.as("demand-consolidation"));

    @BeforeEach
    void a_draft_of_10_mugs() {
        transactor.commit(List.of(Change.put(
                shop.table("SETTINGS_TABLE"),
                Item.key("SHOP", "SETTINGS")
                        .map("values", Item.empty().text("currency", "UAH"))
                        .number("version", 1))));
        putSupplier("ceramics", SUPPLIER);
        putOffer("ceramics", "mug", ONES);
        wanted("o1", 10);
        run();
    }

    void wanted(String order, int units) {
        demand("mug", order, units);
        mark();
    }

    void gone(String order, int units) {
        transactor.commit(List.of(
                Change.delete(shop.table("POSITIONS_TABLE"), PositionItems.demandKey(position("mug"), order, "1")),
                Change.update(shop.table("POSITIONS_TABLE"), PositionItems.stockKey(position("mug")))
                        .add("committed", -units)
                        .add("positionVersion", 1)));
        mark();
    }

    void mark() {
        transactor.commit(List.of(Change.update(shop.table("POSITIONS_TABLE"), PositionItems.stockKey(position("mug")))
                .set("mark", PositionItems.markOf(position("mug")))));
    }

    void putSupplierOffer(String offer) {
        buyer.to("PUT /staff/suppliers/{supplierId}/offers/{sku}")
                .path("supplierId", "ceramics")
                .path("sku", "mug")
                .ifMatch(1)
                .json(offer);
    }

    void run() {
        machine.run(
                new RunRequest("test", RunRequest.Scope.CHANGED, RunRequest.Mode.WRITE),
                new Cause("machine", "test", shop.clock().instant()));
        assertThat(machine.selfCheck(new Cause("machine", "test", shop.clock().instant())))
                .isZero();
    }

    Answer patch(String body) {
        return patch(draft(), "mug", body);
    }

    Answer patch(String id, String sku, String body) {
        return buyer.to("PATCH /staff/purchase-orders/{id}/lines/{sku}")
                .path("id", id)
                .path("sku", sku)
                .json(body);
    }

    Answer add(String body) {
        return buyer.to("POST /staff/purchase-orders/{id}/lines")
                .path("id", draft())
                .json(body);
    }

    void send(String id) {
        Answer sent =
                buyer.to("POST /staff/purchase-orders/{id}/send").path("id", id).send();
        assertThat(sent.body().path("status").asText()).isEqualTo("SENT");
    }

    String draft() {
        return rows("PURCHASE_ORDERS_TABLE").stream()
                .filter(row -> row.text("sk").equals("HEADER"))
                .map(row -> row.text("pk"))
                .findFirst()
                .orElseThrow();
    }

    JsonNode shown(String id) {
        return buyer.to("GET /staff/purchase-orders/{id}").path("id", id).send().body();
    }

    int quantity() {
        return line(shown(draft())).path("quantity").asInt();
    }

    static JsonNode line(JsonNode order) {
        assertThat(order.path("lines")).hasSize(1);
        return order.path("lines").path(0);
    }

    List<String> reasons() {
        return rows("EXCEPTIONS_TABLE").stream().map(row -> row.text("reason")).toList();
    }

    List<String> cases() {
        return rows("EXCEPTIONS_TABLE").stream().map(row -> row.text("kind")).toList();
    }
}
