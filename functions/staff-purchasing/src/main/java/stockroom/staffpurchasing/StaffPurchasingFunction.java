package stockroom.staffpurchasing;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.Surroundings;
import stockroom.lambda.http.HttpTrigger;
import stockroom.lambda.http.Routes;

/** Suppliers, offers and their imports, purchase orders and cases, for buyers. */
public final class StaffPurchasingFunction extends LambdaFunction {
    public StaffPurchasingFunction() {
        this(Surroundings.ofLambda());
    }

    public StaffPurchasingFunction(Surroundings surroundings) {
        this(surroundings, new StaffPurchasingWiring(surroundings));
    }

    private StaffPurchasingFunction(Surroundings surroundings, StaffPurchasingWiring wired) {
        super(new HttpTrigger(surroundings.clock(), routes(wired)), wired.jobs.trigger());
    }

    private static Routes routes(StaffPurchasingWiring wired) {
        return new Routes()
                .on("GET /staff/suppliers", wired.suppliers::list)
                .on("GET /staff/suppliers/{supplierId}", wired.suppliers::get)
                .on("PUT /staff/suppliers/{supplierId}", wired.suppliers::put)
                .on("GET /staff/suppliers/{supplierId}/score", wired.score::get)
                .on("GET /staff/suppliers/{supplierId}/offers/{sku}", wired.offers::get)
                .on("PUT /staff/suppliers/{supplierId}/offers/{sku}", wired.offers::put)
                .on(
                        "POST /staff/imports/suppliers",
                        request -> wired.imports.take(StaffPurchasingWiring.SUPPLIERS, request, wired.jobs))
                .on(
                        "POST /staff/imports/offers",
                        request -> wired.imports.take(StaffPurchasingWiring.OFFERS, request, wired.jobs))
                .on("GET /staff/purchase-orders", wired.purchaseOrders::list)
                .on("GET /staff/purchase-orders/{id}", wired.purchaseOrders::get)
                .on("PATCH /staff/purchase-orders/{id}/lines/{sku}", wired.lines::patch)
                .on("POST /staff/purchase-orders/{id}/lines", wired.lines::post)
                .on("GET /staff/stock/{sku}/forecast", wired.forecast::get)
                .on("POST /staff/purchase-orders/{id}/send", wired.purchaseMoves::send)
                .on("POST /staff/purchase-orders/{id}/confirmations", wired.purchaseMoves::confirm)
                .on("POST /staff/purchase-orders/{id}/receipts", wired.purchaseMoves::receive)
                .on("POST /staff/purchase-orders/{id}/close", wired.purchaseMoves::close)
                .on("POST /staff/purchase-orders/{id}/cancel", wired.purchaseMoves::cancel)
                .on("GET /staff/exceptions", wired.exceptions::list)
                .on("POST /staff/exceptions/{id}/resolve", wired.exceptions::resolve)
                .on("GET /staff/audit", request -> wired.audit.get(request, wired.jobs));
    }
}
