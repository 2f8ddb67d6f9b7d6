package stockroom.supplierpage;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.Surroundings;
import stockroom.lambda.http.HttpTrigger;
import stockroom.lambda.http.Routes;

/** A supplier looks at a purchase order, and confirms it. */
public final class SupplierPageFunction extends LambdaFunction {
    public SupplierPageFunction() {
        this(Surroundings.ofLambda());
    }

    public SupplierPageFunction(Surroundings surroundings) {
        this(surroundings, SupplierPageWiring.supplierPage(surroundings));
    }

    private SupplierPageFunction(Surroundings surroundings, SupplierPage page) {
        super(new HttpTrigger(
                surroundings.clock(),
                new Routes().on("GET /supplier/{token}", page::show).on("POST /supplier/{token}", page::confirm)));
    }
}
