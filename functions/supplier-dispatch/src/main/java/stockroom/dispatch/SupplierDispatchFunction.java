package stockroom.dispatch;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.ScheduleTrigger;
import stockroom.lambda.Surroundings;

/** Every minute: sends, holds or escalates the drafts that are due by their suppliers' clocks (R45, R46), and watches what is under way. */
public final class SupplierDispatchFunction extends LambdaFunction {
    private static final String NAME = "supplier-dispatch";

    public SupplierDispatchFunction() {
        this(Surroundings.ofLambda());
    }

    public SupplierDispatchFunction(Surroundings surroundings) {
        this(surroundings, SupplierDispatchWiring.supplierHour(surroundings));
    }

    private SupplierDispatchFunction(Surroundings surroundings, SupplierHour hour) {
        super(new ScheduleTrigger(surroundings.clock(), tick -> hour.turn(tick, tick.cause(NAME))));
    }
}
