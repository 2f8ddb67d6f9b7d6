package stockroom.domain.ordering;

import java.util.List;
import java.util.function.Function;
import stockroom.domain.messaging.Event;
import stockroom.domain.task.Task;

/** What a wish to change an order comes to: done, already so, or refused. */
public sealed interface Move {
    /**
     * @param before the order as it was read
     * @param after the order with its next version
     * @param event the one event that announces the change
     * @param tasks what a person has to do because of it
     * @param ended tasks that nobody has to do any more
     */
    record Done(Order before, Order after, Event event, List<Task> tasks, List<EndedTask> ended) implements Move {
        /** The same where its tasks ended in this way. */
        Done ending(String outcome) {
            return new Done(before, after, event, tasks, EndedTask.between(before, after, outcome));
        }
    }

    /** The order is already as wished: a repeat is harmless. */
    record AlreadySo(Order order) implements Move {}

    record Refused(Refusal refusal) implements Move {}

    default <T> T fold(Function<Done, T> done, Function<AlreadySo, T> alreadySo, Function<Refused, T> refused) {
        if (this instanceof Done d) {
            return done.apply(d);
        }
        return this instanceof AlreadySo a ? alreadySo.apply(a) : refused.apply((Refused) this);
    }
}
