package stockroom.notification;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.QueueTrigger;
import stockroom.lambda.ScheduleTrigger;
import stockroom.lambda.Surroundings;
import stockroom.lambda.http.HttpTrigger;
import stockroom.lambda.http.Routes;

/** Whenever an event concerns somebody outside: writes to them (R47, R60); every minute: lets out what quiet hours held (R61); on request: shows what it would write. */
public final class NotificationSenderFunction extends LambdaFunction {
    public NotificationSenderFunction() {
        this(Surroundings.ofLambda());
    }

    public NotificationSenderFunction(Surroundings surroundings) {
        this(surroundings, new NotificationSenderWiring(surroundings));
    }

    private NotificationSenderFunction(Surroundings surroundings, NotificationSenderWiring wiring) {
        super(
                new HttpTrigger(
                        surroundings.clock(),
                        new Routes()
                                .on("GET /staff/templates", wiring.templates::list)
                                .on("GET /staff/templates/{key}/preview", wiring.templates::preview)
                                .on("GET /staff/customers/{customerId}/messages", wiring.optOuts::show)
                                .on("PUT /staff/customers/{customerId}/messages", wiring.optOuts::keep)),
                new QueueTrigger(wiring.sendMessages::send),
                new ScheduleTrigger(surroundings.clock(), wiring.releaseHeld::run));
    }
}
