package stockroom.stafforders;

import java.util.Optional;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.ordering.TaskEnd;
import stockroom.domain.task.Subject;
import stockroom.domain.task.Task;
import stockroom.dynamodb.TaskStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.JsonObject;
import stockroom.ordering.ChangeOrder;
import stockroom.ordering.OrderMoves;

/** The staff's list of what is to be done. */
final class StaffTasks {
    private final OrderMoves moves;
    private final TaskStore tasks;
    private final Transactor transactor;
    private final HeldOnly held;

    StaffTasks(OrderMoves moves, TaskStore tasks, Transactor transactor, HeldOnly held) {
        this.moves = moves;
        this.tasks = tasks;
        this.transactor = transactor;
        this.held = held;
    }

    HttpResponse list(HttpRequest request) {
        return HttpResponse.page(
                request,
                request.cursor()
                        .map(c -> tasks.open(request.limit(), c))
                        .orElseGet(() -> tasks.open(request.limit()))
                        .map(StaffTasks::json));
    }

    /** Ending a task twice with the same outcome is once. */
    HttpResponse done(HttpRequest request) {
        String taskId = request.path("taskId");
        String outcome = request.body(body -> body.text("outcome", 500));
        Optional<Task> task = tasks.find(taskId);
        if (task.isEmpty()) {
            return HttpResponse.problem(Problem.notFound("task"));
        }
        held.checkSave(request, task.get().subject().orderId().orElse(""));
        boolean ended = end(task.get(), outcome, request);
        return ended || tasks.outcome(taskId).equals(Optional.of(outcome))
                ? HttpResponse.ok(json(task.get()).text("outcome", outcome))
                : HttpResponse.problem(
                        Problem.conflict("already-done", "The task is done", "somebody ended it with another outcome"));
    }

    /** A task of an order is part of the order: ending it is a decision on it. */
    private boolean end(Task task, String outcome, HttpRequest request) {
        return task.subject()
                .orderId()
                .map(order -> moves.finishTask(order, new TaskEnd(task.taskId(), outcome), request.cause())
                        instanceof ChangeOrder.Outcome.Changed)
                .orElseGet(() -> transactor.write(
                        tasks.done(task.taskId(), outcome, request.caller().by(), request.at())));
    }

    static JsonObject json(Task task) {
        Subject subject = task.subject();
        return JsonObject.empty()
                .text("taskId", task.taskId())
                .text("kind", task.kind().name())
                .optionalText("orderId", subject.orderId())
                .optionalText("purchaseOrderId", subject.purchaseOrderId())
                .optionalText("sku", subject.sku().map(Sku::value))
                .optionalText("warehouse", subject.warehouse().map(WarehouseId::value))
                .texts("customerIds", subject.customerIds())
                .instant("dueAt", task.dueAt())
                .instant("offeredFrom", task.offeredFrom())
                .text("rule", task.rule())
                .text("reason", task.reason());
    }
}
