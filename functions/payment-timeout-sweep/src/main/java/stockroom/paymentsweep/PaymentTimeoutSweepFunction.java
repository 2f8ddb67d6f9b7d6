package stockroom.paymentsweep;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.ScheduleTrigger;
import stockroom.lambda.Surroundings;

/** Every minute: asks people about payments that did not come in time, and finishes what payment-webhook could not (R12, R13, R20, R24). */
public final class PaymentTimeoutSweepFunction extends LambdaFunction {
    public PaymentTimeoutSweepFunction() {
        this(Surroundings.ofLambda());
    }

    public PaymentTimeoutSweepFunction(Surroundings surroundings) {
        this(surroundings, PaymentTimeoutSweepWiring.sweep(surroundings));
    }

    private PaymentTimeoutSweepFunction(Surroundings surroundings, SweepPayments sweep) {
        super(new ScheduleTrigger(surroundings.clock(), tick -> sweep.sweep(tick.cause("payment-timeout-sweep"))));
    }
}
