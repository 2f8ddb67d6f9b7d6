package stockroom.notification;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.QueueTrigger;
import stockroom.lambda.ScheduleTrigger;
import stockroom.lambda.Surroundings;

/** Whenever an event concerns somebody outside: writes to them (R47, R60); every minute: lets out what quiet hours held (R61). */
public final class NotificationSenderFunction extends LambdaFunction {
    public NotificationSenderFunction() {
        this(Surroundings.ofLambda());
    }

    public NotificationSenderFunction(Surroundings surroundings) {
        this(surroundings, new NotificationSenderWiring(surroundings));
    }

    private NotificationSenderFunction(Surroundings surroundings, NotificationSenderWiring wiring) {
        super(
                new QueueTrigger(wiring.sendMessages::send),
                new ScheduleTrigger(surroundings.clock(), wiring.releaseHeld::run));
    }
}
