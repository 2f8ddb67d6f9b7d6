package stockroom.domain.ordering;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Channel;
import stockroom.domain.settings.Settings;
import stockroom.domain.task.Subject;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;

/**
 * A message to the order's client can't be delivered (R61, R62): a person is asked to tell them, and to correct the contact. Once for each: what
 * is lost later on the same way is no news.
 *
 * @param why in words that name no address
 */
public record ClientNotReached(Channel channel, String why) {
    public Move of(Order order, Cause cause, Settings settings) {
        if (order.isStaged() || order.flags().contains(flag(channel))) {
            return new Move.AlreadySo(order);
        }
        return OrderFacts.moved(
                "ClientNotReached",
                order,
                order.flagged(flag(channel)),
                HistoryEntry.of(cause, "NOT_REACHED", "R62", "A message by " + channel + " is lost: " + why + "."),
                cause,
                Map.of("by", channel.name()),
                order.attention().asksFor(TaskKind.CLIENT_NOT_REACHED)
                        ? List.of()
                        : List.of(task(order, cause, settings)));
    }

    private Task task(Order order, Cause cause, Settings settings) {
        return new Task(
                Task.idOf(TaskKind.CLIENT_NOT_REACHED, order.id() + "#v" + (order.version() + 1)),
                TaskKind.CLIENT_NOT_REACHED,
                Subject.ofOrder(order.id()),
                cause.at(),
                OrderTasks.nextOpening(order, cause.at(), settings),
                "R62",
                "A message by " + channel + " did not reach the client (" + why
                        + "): call them, tell them how the order stands, and correct the address or number.");
    }

    /** The contact was corrected: messages may reach them again, and once none is known to fail, nobody has to look after it. */
    static Order corrected(Order order, Channel channel) {
        Order open = order.unflagged(flag(channel));
        return Arrays.stream(Channel.values()).anyMatch(way -> open.flags().contains(flag(way)))
                ? open
                : open.with(parts ->
                        parts.attention = open.attention().ending(task -> task.kind() == TaskKind.CLIENT_NOT_REACHED));
    }

    private static String flag(Channel channel) {
        return channel + "_NOT_REACHED";
    }
}
