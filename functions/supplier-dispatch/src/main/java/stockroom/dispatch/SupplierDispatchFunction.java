package stockroom.dispatch;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.ScheduleTrigger;
import stockroom.lambda.Surroundings;

/** Every minute: sends, holds or escalates the drafts that are due by their suppliers' clocks (R45, R46). */
public final class SupplierDispatchFunction extends LambdaFunction {
    private static final String NAME = "supplier-dispatch";

    public SupplierDispatchFunction() {
        this(Surroundings.ofLambda());
    }

    public SupplierDispatchFunction(Surroundings surroundings) {
        this(surroundings, SupplierDispatchWiring.dispatchDrafts(surroundings));
    }

    private SupplierDispatchFunction(Surroundings surroundings, DispatchDrafts dispatch) {
        super(new ScheduleTrigger(surroundings.clock(), tick -> dispatch.look(tick.cause(NAME))));
    }
}
