package stockroom.domain.ordering;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import stockroom.domain.messaging.Cause;
import stockroom.domain.settings.Settings;
import stockroom.domain.task.Subject;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;

/** What people have to do because of an order. Each id says what raised the task, so that the same cause raises it once. */
final class OrderTasks {
    private OrderTasks() {}

    static Task refund(Order order, String raisedBy, String rule, String reason, Cause cause) {
        return task(TaskKind.REFUND, Subject.ofOrder(order.id()), order.id() + "#" + raisedBy, rule, reason, cause);
    }

    static Task mergeCustomers(Order order, String card, String other, Cause cause) {
        return task(
                TaskKind.MERGE_CUSTOMERS,
                Subject.ofOrder(order.id()).withCustomers(List.of(card, other)),
                order.id(),
                "R7",
                "The phone belongs to one customer card and the e-mail address to another: are they the same person?",
                cause);
    }

    static Task orderedTwice(Order order, String card, String earlierOrder, Cause cause) {
        return task(
                TaskKind.DUPLICATE_ORDER,
                Subject.ofOrder(order.id()).withCustomers(List.of(card)),
                order.id(),
                "R7",
                "The same client ordered the same goods a moment ago as " + earlierOrder + ": twice?",
                cause);
    }

    /** Found by looking, not by calling: it is offered at once. */
    static Task findNumber(Order order, String callId, Cause cause) {
        return task(
                TaskKind.FIND_NUMBER,
                Subject.ofOrder(order.id()),
                order.id() + "#" + callId,
                "R19",
                "The number is somebody else's: find the client's.",
                cause);
    }

    /** The client can't be reached (R18). */
    static Task partlyPaid(Order order, String callId, Cause cause, Settings settings) {
        return partlyPaid(
                order,
                callId,
                "R18",
                "The client can't be reached and has",
                "ship it, or pay the money back?",
                cause,
                settings);
    }

    /** Nothing else would remind anybody of the rest (R22). */
    static Task restAwaited(Order order, Cause cause, Settings settings) {
        String raisedBy = "v" + (order.version() + 1);
        return partlyPaid(order, raisedBy, "R22", "The client has", "ask for the rest.", cause, settings);
    }

    private static Task partlyPaid(
            Order order, String raisedBy, String rule, String who, String what, Cause cause, Settings settings) {
        return new Task(
                Task.idOf(TaskKind.PARTLY_PAID, order.id() + "#" + raisedBy),
                TaskKind.PARTLY_PAID,
                Subject.ofOrder(order.id()),
                cause.at(),
                nextOpening(order, cause.at(), settings),
                rule,
                who + " paid " + order.held().inWords() + " of " + order.total().inWords() + ": " + what);
    }

    /** When somebody may call the client about something that came up at this instant (R14). */
    static Instant nextOpening(Order order, Instant at, Settings settings) {
        ZoneId zone = order.client().timeZone().map(ZoneId::of).orElse(settings.shopTimeZone());
        return settings.callingHours().nextWithin(at, zone);
    }

    private static Task task(TaskKind kind, Subject subject, String raisedBy, String rule, String reason, Cause cause) {
        return new Task(Task.idOf(kind, raisedBy), kind, subject, cause.at(), cause.at(), rule, reason);
    }
}
