package stockroom.local.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.GoodsReceipt;
import stockroom.domain.purchasing.PurchaseConfirmation.Tolerance;
import stockroom.domain.purchasing.PurchaseMove;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.PurchaseEffectStore;
import stockroom.dynamodb.PurchaseEffects;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.SupplierLinkStore;
import stockroom.dynamodb.Transactor;
import stockroom.messaging.Outbox;
import stockroom.testkit.SentOrders;

/** A supplier opens their link, says all that can be said, and comes upon a receipt that died half-way. */
final class SupplierVisit {
    private static final String ID = "po-visited";
    private static final String TOKEN = "visited";
    private static final String PAGE = "/supplier/{token}";
    private static final String CONFIRMATION = """
            {"supplierVersion": %d, "lines": [{"sku": "MUG", "quantity": %d, "unitPrice": {"amount": %d, "currency": "UAH"}}]}""";

    private final Desk desk;
    private final DynamoDbClient tables;
    private final UnaryOperator<String> names;
    private final Transactor transactor;

    SupplierVisit(Desk desk, DynamoDbClient tables, UnaryOperator<String> names) {
        this.desk = desk;
        this.tables = tables;
        this.names = names;
        this.transactor = new Transactor(tables);
    }

    void live() {
        new SentOrders(tables, names).order(ID, PurchaseOrderStatus.SENT, "MUG");
        Instant expiry = Instant.now().plus(Duration.ofDays(1));
        transactor.write(new SupplierLinkStore(tables, names.apply("MESSAGES_TABLE")).add(TOKEN, ID, expiry));
        assertThat(desk.send("GET " + PAGE, "", TOKEN).statusCode()).isEqualTo(200);
        say(1, 6, 5_000);
        say(2, 6, 6_000);
        say(3, 0, 5_000);
        say(4, 6, 5_000);
        receiveHalf();
        say(5, 5, 5_000);
        // What came is all that comes: nobody watches it any more.
        say(6, 1, 5_000);
    }

    private void say(int version, int quantity, int price) {
        desk.call("POST " + PAGE, CONFIRMATION.formatted(version, quantity, price), TOKEN);
    }

    private void receiveHalf() {
        PurchaseOrderStore purchaseOrders = new PurchaseOrderStore(tables, names.apply("PURCHASE_ORDERS_TABLE"));
        Cause cause = new Cause("logistics:Ivan", "request-1", Instant.now());
        PurchaseOrder before = purchaseOrders.find(ID).orElseThrow();
        GoodsReceipt receipt = GoodsReceipt.empty("r-1").with(Sku.of("MUG"), new GoodsReceipt.Came(1, 0));
        PurchaseMove.Done done = (PurchaseMove.Done) receipt.of(before, new Tolerance(0, 0), cause);
        List<Change> changes = new ArrayList<>(purchaseOrders.decide(before, done.after()));
        changes.add(purchaseOrders.receipt(ID, receipt, cause));
        changes.add(new Outbox(names.apply("OUTBOX_TABLE")).announce(done.event()));
        changes.addAll(new PurchaseEffectStore(tables, names.apply("PURCHASE_ORDERS_TABLE"))
                .begin(new PurchaseEffects(ID, done.after().version(), receipt.receiptId(), cause, 0, done.effects())));
        assertThat(transactor.commit(changes).isDone()).isTrue();
    }
}
