package stockroom.scoring;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.QueueTrigger;
import stockroom.lambda.ScheduleTrigger;
import stockroom.lambda.Surroundings;
import stockroom.ordering.queue.WakeQueue;

/** Whenever something happens to an order, and each minute for those that only time moves: its place in the queue (R25–R28). */
public final class OrderScoringFunction extends LambdaFunction {
    public OrderScoringFunction() {
        this(Surroundings.ofLambda());
    }

    public OrderScoringFunction(Surroundings surroundings) {
        this(surroundings, OrderScoringWiring.movedOrders(surroundings), OrderScoringWiring.wakeQueue(surroundings));
    }

    private OrderScoringFunction(Surroundings surroundings, MovedOrders movedOrders, WakeQueue wakeQueue) {
        super(
                new QueueTrigger(movedOrders::score),
                new ScheduleTrigger(surroundings.clock(), tick -> wakeQueue.wake(tick.now())));
    }
}
