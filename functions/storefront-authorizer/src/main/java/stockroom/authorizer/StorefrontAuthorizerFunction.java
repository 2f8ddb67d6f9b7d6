package stockroom.authorizer;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.Surroundings;

/** Tells the API which channel a storefront's key belongs to. */
public final class StorefrontAuthorizerFunction extends LambdaFunction {
    public StorefrontAuthorizerFunction() {
        this(Surroundings.ofLambda());
    }

    public StorefrontAuthorizerFunction(Surroundings surroundings) {
        super(StorefrontAuthorizerWiring.authorizer(surroundings));
    }
}
