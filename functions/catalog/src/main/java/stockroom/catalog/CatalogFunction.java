package stockroom.catalog;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.Surroundings;
import stockroom.lambda.http.HttpTrigger;
import stockroom.lambda.http.Routes;

/** Products for storefronts. */
public final class CatalogFunction extends LambdaFunction {
    public CatalogFunction() {
        this(Surroundings.ofLambda());
    }

    public CatalogFunction(Surroundings surroundings) {
        this(surroundings, CatalogWiring.catalog(surroundings));
    }

    private CatalogFunction(Surroundings surroundings, Catalog catalog) {
        super(new HttpTrigger(
                surroundings.clock(),
                new Routes().on("GET /products", catalog::list).on("GET /products/{sku}", catalog::get)));
    }
}
