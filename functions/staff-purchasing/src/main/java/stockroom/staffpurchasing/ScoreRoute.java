package stockroom.staffpurchasing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.purchasing.SupplierScore;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.PurchaseOrderList;
import stockroom.dynamodb.PurchaseOrderList.Listed;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.JsonObject;

/** How well a supplier keeps to what was ordered (R51): computed from its purchase orders when asked, stored nowhere. */
final class ScoreRoute {
    private static final int PAGE = 200;

    private final SupplierStore suppliers;
    private final PurchaseOrderList list;
    private final PurchaseOrderStore purchaseOrders;
    private final ConfigurationStore configuration;

    ScoreRoute(
            SupplierStore suppliers,
            PurchaseOrderList list,
            PurchaseOrderStore purchaseOrders,
            ConfigurationStore configuration) {
        this.suppliers = suppliers;
        this.list = list;
        this.purchaseOrders = purchaseOrders;
        this.configuration = configuration;
    }

    HttpResponse get(HttpRequest request) {
        SupplierId id = SupplierRoutes.id(request);
        if (suppliers.find(id).isEmpty()) {
            return HttpResponse.problem(Problem.notFound("supplier"));
        }
        SupplierScore score =
                SupplierScore.of(ordersOf(id), configuration.read().settings().shopTimeZone());
        return HttpResponse.ok(JsonObject.empty()
                .text("supplierId", id.value())
                .number("orders", score.orders())
                .number("lines", score.lines())
                .number("onTime", score.onTime())
                .number("onTimePercent", score.percent(score.onTime()))
                .number("inFull", score.inFull())
                .number("inFullPercent", score.percent(score.inFull()))
                .number("priceChanges", score.priceChanges()));
    }

    private List<PurchaseOrder> ordersOf(SupplierId id) {
        List<PurchaseOrder> orders = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        List<Listed> page;
        do {
            page = list.ofSupplier(id, PAGE, cursor);
            page.forEach(each -> purchaseOrders.find(each.id()).ifPresent(orders::add));
            cursor = page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(page.get(page.size() - 1).cursor());
        } while (page.size() == PAGE);
        return orders;
    }
}
