package stockroom.stafforders;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.Surroundings;
import stockroom.lambda.http.HttpTrigger;
import stockroom.lambda.http.Routes;

/** The staff's routes over orders, their queue and tasks. */
public final class StaffOrdersFunction extends LambdaFunction {
    public StaffOrdersFunction() {
        this(Surroundings.ofLambda());
    }

    public StaffOrdersFunction(Surroundings surroundings) {
        this(
                surroundings,
                StaffOrdersWiring.orders(surroundings),
                StaffOrdersWiring.tasks(surroundings),
                StaffOrdersWiring.queue(surroundings),
                StaffOrdersWiring.heldOnly(surroundings));
    }

    private StaffOrdersFunction(
            Surroundings surroundings, StaffOrders orders, StaffTasks tasks, StaffQueue queue, HeldOnly held) {
        super(new HttpTrigger(
                surroundings.clock(),
                new Routes()
                        .on("GET /staff/orders", orders::list)
                        .on("GET /staff/orders/{orderId}", held.reading(orders::show))
                        .on("PATCH /staff/orders/{orderId}", held.saving(orders::edit))
                        .on("POST /staff/orders/{orderId}/confirm", held.saving(orders::confirm))
                        .on("POST /staff/orders/{orderId}/cancel", held.saving(orders::cancel))
                        .on("POST /staff/orders/{orderId}/payments", held.saving(orders::pay))
                        .on("POST /staff/orders/{orderId}/calls", held.saving(orders::call))
                        .on("POST /staff/queue/next", queue::next)
                        .on("GET /staff/queue", queue::list)
                        .on("DELETE /staff/queue/leases/{orderId}", queue::giveBack)
                        .on("GET /staff/tasks", tasks::list)
                        .on("POST /staff/tasks/{taskId}/done", tasks::done)));
    }
}
