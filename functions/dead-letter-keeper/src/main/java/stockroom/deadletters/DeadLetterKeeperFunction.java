package stockroom.deadletters;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.QueueTrigger;
import stockroom.lambda.Surroundings;
import stockroom.lambda.http.HttpTrigger;
import stockroom.lambda.http.Routes;

/** Whenever a queue gives a message up: keeps it for staff, who see it, send it again or drop it (R62). */
public final class DeadLetterKeeperFunction extends LambdaFunction {
    public DeadLetterKeeperFunction() {
        this(Surroundings.ofLambda());
    }

    public DeadLetterKeeperFunction(Surroundings surroundings) {
        this(surroundings, new DeadLetterKeeperWiring(surroundings));
    }

    private DeadLetterKeeperFunction(Surroundings surroundings, DeadLetterKeeperWiring wired) {
        super(new HttpTrigger(surroundings.clock(), routes(wired.routes)), new QueueTrigger(wired.keep::keep));
    }

    private static Routes routes(DeadLetterRoutes deadLetters) {
        return new Routes()
                .on("GET /staff/dead-letters", deadLetters::list)
                .on("POST /staff/dead-letters/redrive", deadLetters::redriveAll)
                .on("POST /staff/dead-letters/{id}/redrive", deadLetters::redrive)
                .on("POST /staff/dead-letters/{id}/drop", deadLetters::drop);
    }
}
