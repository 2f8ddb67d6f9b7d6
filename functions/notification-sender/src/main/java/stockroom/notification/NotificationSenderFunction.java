package stockroom.notification;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.QueueTrigger;
import stockroom.lambda.Surroundings;

/** Whenever an event concerns somebody outside: writes to them (R47). */
public final class NotificationSenderFunction extends LambdaFunction {
    public NotificationSenderFunction() {
        this(Surroundings.ofLambda());
    }

    public NotificationSenderFunction(Surroundings surroundings) {
        this(NotificationSenderWiring.sendLetters(surroundings));
    }

    private NotificationSenderFunction(SendLetters sendLetters) {
        super(new QueueTrigger(sendLetters::send));
    }
}
