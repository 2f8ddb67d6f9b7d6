package stockroom.staffstock;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.Surroundings;
import stockroom.lambda.http.HttpTrigger;
import stockroom.lambda.http.Routes;

/** Products, stock, minimums, settings, channels, warehouses, rates and their imports, for staff. */
public final class StaffStockFunction extends LambdaFunction {
    public StaffStockFunction() {
        this(Surroundings.ofLambda());
    }

    public StaffStockFunction(Surroundings surroundings) {
        this(surroundings, new StaffStockWiring(surroundings));
    }

    private StaffStockFunction(Surroundings surroundings, StaffStockWiring wired) {
        super(new HttpTrigger(surroundings.clock(), routes(wired)), wired.jobs.trigger());
    }

    private static Routes routes(StaffStockWiring wired) {
        return new Routes()
                .on("GET /staff/products", wired.products::list)
                .on("GET /staff/products/{sku}", wired.products::get)
                .on("PUT /staff/products/{sku}", wired.products::put)
                .on("GET /staff/stock/{sku}", wired.stock::get)
                .on("PUT /staff/stock/{sku}/{warehouse}/count", wired.stock::count)
                .on("PUT /staff/stock/{sku}/{warehouse}/minimum", wired.minimum::put)
                .on("DELETE /staff/stock/{sku}/{warehouse}/minimum", wired.minimum::delete)
                .on("GET /staff/settings", wired.settings::get)
                .on("PUT /staff/settings", wired.settings::put)
                .on("GET /staff/channels/{channel}", wired.shop::channel)
                .on("PUT /staff/channels/{channel}", wired.shop::putChannel)
                .on("POST /staff/channels/{channel}/keys", wired.shop::newKey)
                .on("GET /staff/warehouses/{id}", wired.shop::warehouse)
                .on("PUT /staff/warehouses/{id}", wired.shop::putWarehouse)
                .on("GET /staff/rates/{currency}/{date}", wired.rates::get)
                .on("PUT /staff/rates/{currency}/{date}", wired.rates::put)
                .on(
                        "POST /staff/imports/products",
                        request -> wired.imports.take(StaffStockWiring.PRODUCTS, request, wired.jobs))
                .on(
                        "POST /staff/imports/stock",
                        request -> wired.imports.take(StaffStockWiring.STOCK, request, wired.jobs))
                .on("GET /staff/jobs/{jobId}", wired.jobAnswers::get);
    }
}
