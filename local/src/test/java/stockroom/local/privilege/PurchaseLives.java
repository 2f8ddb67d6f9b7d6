package stockroom.local.privilege;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.PurchaseEffect;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.PurchaseEffectStore;
import stockroom.dynamodb.PurchaseEffects;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;
import stockroom.staffpurchasing.StaffPurchasingFunction;
import stockroom.testkit.Http;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.Fault;
import stockroom.testkit.template.Names;

/** What happens to purchase orders after the draft, and processes that die between a decision and its effects: somebody else must finish them. */
final class PurchaseLives {
    private static final String SEND = "POST /staff/purchase-orders/{id}/send";
    private static final String RECEIVE = "POST /staff/purchase-orders/{id}/receipts";
    private static final String RUN = "POST /staff/consolidation-runs";

    private final Desk desk;
    private final DynamoDbClient tables;
    private final Names names;
    private int wanted = 100;

    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    PurchaseLives(Desk desk, DynamoDbClient tables, Names names) {
        this.desk = desk;
        this.tables = tables;
        this.names = names;
    }

    /** Every move. */
    void live() {
        String id = draft();
        edit(id, -10);
        desk.call(SEND, "", id);
        desk.settle();
        desk.call("POST /staff/purchase-orders/{id}/confirmations", """
        {"supplierVersion": 1, "lines": [{"sku": "MUG", "quantity": 60, "unitPrice": {"amount": 999999, "currency": "UAH"}}]}""", id);
        for (JsonNode open : desk.get("GET /staff/exceptions").path("items")) {
            if (open.path("kind").asText().equals("PRICE_CHANGED")) {
                desk.call(
                        "POST /staff/exceptions/{id}/resolve",
                        "{}",
                        open.path("id").asText());
            }
        }
        desk.call(RECEIVE, receipt("r1"), id);
        desk.settle();
        desk.call("POST /staff/purchase-orders/{id}/close", "", id);
        desk.get("GET /staff/suppliers/{supplierId}/score", "potter");
        String other = draft();
        desk.call(SEND, "", other);
        desk.call("POST /staff/purchase-orders/{id}/cancel", "", other);
        desk.settle();
    }

    /** Each decision is left to each that may find it. */
    void die() {
        String met = draft();
        edit(met, 50);
        dying(buyer -> buyer.to(SEND).path("id", met).send());
        want();
        desk.call(RUN, "{}");
        assertThat(status(met)).isEqualTo("SENT");

        dying(buyer -> buyer.to(RECEIVE).path("id", met).json(receipt("left to the event")));
        desk.settle();
        assertThat(status(met)).isEqualTo("PARTIALLY_RECEIVED");

        String swept = draft();
        dying(buyer -> buyer.to(SEND).path("id", swept).send());
        sweep();
        assertThat(status(swept)).isEqualTo("SENT");

        leave(met);
        sweep();
        String again = draft();
        edit(again, 50);
        dying(buyer -> buyer.to(SEND).path("id", again).send());
        desk.call(SEND, "", again);
        desk.settle();
    }

    private void sweep() {
        desk.later("PT5M");
        desk.fire("decision-sweep");
        desk.settle();
    }

    /** A receipt that only its purchase order knows of: no event will come. */
    private void leave(String id) {
        String table = names.name("PurchaseOrdersTable");
        PurchaseOrder order = new PurchaseOrderStore(tables, table).find(id).orElseThrow();
        PurchaseEffect wrong = new PurchaseEffect(
                Sku.of("CUP"),
                new PurchaseEffect.Incoming(
                        0, order.life().placement().orElseThrow().expectedDate()),
                1,
                List.of(new PurchaseEffect.Doubt(PurchaseEffect.Kind.WRONG_ARTICLE, "seen")));
        Cause cause = new Cause("test", "test", Clock.systemUTC().instant());
        List<Change> changes = new ArrayList<>(new PurchaseEffectStore(tables, table)
                .begin(new PurchaseEffects(id, order.version(), "left", cause, 0, List.of(wrong))));
        changes.add(Change.update(table, Item.key(id, "HEADER")).set("unfinished", Item.ofFlag(true)));
        assertThat(new Transactor(tables).commit(changes).isDone()).isTrue();
    }

    private static String receipt(String id) {
        return "{\"receiptId\": \"" + id.replace(' ', '-')
                + "\", \"lines\": [{\"sku\": \"MUG\", \"received\": 5, \"rejected\": 1}, {\"sku\": \"NEW\", \"received\": 1}]}";
    }

    /** Some mugs more or fewer. */
    private void edit(String id, int more) {
        for (JsonNode line : desk.get("GET /staff/purchase-orders/{id}", id).path("lines")) {
            if (line.path("sku").asText().equals("MUG")) {
                desk.call(
                        "PATCH /staff/purchase-orders/{id}/lines/{sku}",
                        "{\"quantity\": " + (line.path("quantity").asInt() + more) + "}",
                        id,
                        "MUG");
            }
        }
    }

    private String status(String id) {
        return desk.get("GET /staff/purchase-orders/{id}", id).path("status").asText();
    }

    /** A draft of potter's that buys mugs. */
    private String draft() {
        want();
        desk.call(RUN, "{}");
        return desk.get("GET /staff/purchase-orders", "?supplierId=potter&status=DRAFT")
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    /** More mugs than were ever wanted. */
    private void want() {
        wanted *= 3;
        desk.send("DELETE /staff/stock/{sku}/{warehouse}/minimum", "", "MUG", "main");
        desk.call("PUT /staff/stock/{sku}/{warehouse}/minimum", "{\"minimum\": " + wanted + "}", "MUG", "main");
    }

    /** A request to a process that dies once a decision stands whose effects are not applied. */
    private void dying(Function<Http, Http.Answer> request) {
        Fault death = (call, real) -> {
            Object answer = real.proceed();
            if (call.request() instanceof TransactWriteItemsRequest transaction && listsEffects(transaction)) {
                throw new Died();
            }
            return answer;
        };
        DynamoDbClient doomed = Calls.failing(death).watch(DynamoDbClient.class, tables);
        Surroundings surroundings = Surroundings.of(
                Day.TEMPLATE.function("staff-purchasing").variables().in(names),
                Clock.systemUTC(),
                Map.of(DynamoDbClient.class, doomed));
        assertThatThrownBy(() -> {
                    Http.Answer answer = request.apply(Http.owner(new StaffPurchasingFunction(surroundings)));
                    throw new AssertionError("it lived and answered " + answer);
                })
                .isInstanceOf(Died.class);
    }

    private static boolean listsEffects(TransactWriteItemsRequest transaction) {
        return transaction.transactItems().stream()
                .anyMatch(item -> item.put() != null
                        && item.put().item().containsKey("sk")
                        && "EFFECTS".equals(item.put().item().get("sk").s()));
    }
}
