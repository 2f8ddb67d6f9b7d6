package stockroom.staffpurchasing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.purchasing.SupplierScore;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.PurchaseOrderList;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.lambda.Machine;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.JsonObject;

/** How well a supplier keeps to what was ordered (R51): computed from its purchase orders of a year when asked, stored nowhere. */
final class ScoreRoute {
    private static final int DAYS = 365;
    private static final int WIDTH = 8;

    private final SupplierStore suppliers;
    private final PurchaseOrderList list;
    private final PurchaseOrderStore purchaseOrders;
    private final ConfigurationStore configuration;
    private final Machine machine;

    ScoreRoute(
            SupplierStore suppliers,
            PurchaseOrderList list,
            PurchaseOrderStore purchaseOrders,
            ConfigurationStore configuration,
            Machine machine) {
        this.suppliers = suppliers;
        this.list = list;
        this.purchaseOrders = purchaseOrders;
        this.configuration = configuration;
        this.machine = machine;
    }

    HttpResponse get(HttpRequest request) {
        SupplierId id = SupplierRoutes.id(request);
        if (suppliers.find(id).isEmpty()) {
            return HttpResponse.problem(Problem.notFound("supplier"));
        }
        Instant since = request.at().minus(Duration.ofDays(DAYS));
        SupplierScore score = SupplierScore.of(
                ordersOf(id, since), configuration.read().settings().shopTimeZone());
        return HttpResponse.ok(JsonObject.empty()
                .text("supplierId", id.value())
                .number("days", DAYS)
                .number("orders", score.orders())
                .number("lines", score.lines())
                .number("onTime", score.onTime())
                .number("onTimePercent", score.percent(score.onTime()))
                .number("inFull", score.inFull())
                .number("inFullPercent", score.percent(score.inFull()))
                .number("priceChanges", score.priceChanges()));
    }

    private List<PurchaseOrder> ordersOf(SupplierId id, Instant since) {
        try (Parallel parallel = machine.parallel(WIDTH)) {
            return parallel.map(list.ofSupplierSince(id, since), purchaseOrders::find).stream()
                    .flatMap(Optional::stream)
                    .toList();
        }
    }
}
