package stockroom.ordering.payment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.ProviderTasks;
import stockroom.domain.ordering.Refusal;
import stockroom.domain.payment.PaymentEvent;
import stockroom.dynamodb.Busy;
import stockroom.dynamodb.PaymentEventStore;
import stockroom.dynamodb.PaymentEventStore.Kept;
import stockroom.dynamodb.PaymentEventStore.State;
import stockroom.dynamodb.TaskStore;
import stockroom.dynamodb.Transactor;
import stockroom.ordering.ChangeOrder.Outcome;
import stockroom.ordering.PaymentMoves;

/** Takes what a provider says: keeps it first, whatever becomes of it, then applies it to its order, once (R20, R21). */
public final class TakePaymentEvent {
    /** How long an event may be ahead of its order before a person is asked. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final PaymentEventStore events;
    private final PaymentMoves moves;
    private final TaskStore tasks;
    private final Transactor transactor;
    private final WatchFailures watchFailures;

    TakePaymentEvent(
            PaymentEventStore events,
            PaymentMoves moves,
            TaskStore tasks,
            Transactor transactor,
            WatchFailures watchFailures) {
        this.events = events;
        this.moves = moves;
        this.tasks = tasks;
        this.transactor = transactor;
        this.watchFailures = watchFailures;
    }

    /** What became of an event. */
    public enum Taken {
        /** The order is as it says, now or since before. */
        APPLIED,
        /** It is stored, and waits for its turn or for a person. */
        KEPT,
        /** It is stored, and its order is not there, or not yet. */
        AHEAD_OF_ITS_ORDER,
        /** Another content came under its key before; nothing is changed. */
        CONTRADICTS
    }

    public Taken take(PaymentEvent event, Cause cause) {
        boolean isNew = transactor.write(events.keep(event, cause.at()));
        Optional<Kept> earlier = isNew ? Optional.empty() : events.find(event.key());
        if (earlier.filter(kept -> !kept.content().equals(event.content())).isPresent()) {
            return Taken.CONTRADICTS;
        }
        return earlier.filter(kept -> kept.state() != State.PENDING)
                .map(kept -> kept.state() == State.APPLIED ? Taken.APPLIED : Taken.KEPT)
                .orElseGet(() -> applied(event, cause));
    }

    /** Tries again what was kept and not applied; one that has waited an hour for its order becomes a task. */
    public Taken retry(String key, Cause cause) {
        Optional<Kept> kept = events.find(key).filter(k -> k.state() == State.PENDING);
        if (kept.isEmpty()) {
            return Taken.APPLIED;
        }
        PaymentEvent event = kept.get().event();
        Taken taken = applied(event, cause);
        boolean late = !cause.at().isBefore(kept.get().receivedAt().plus(PATIENCE));
        return taken == Taken.AHEAD_OF_ITS_ORDER && late ? asked(event, "there is no such order", cause) : taken;
    }

    /** Keeps an event that names no order, and asks a person whose it is. */
    void ask(PaymentEvent event, String why, Cause cause) {
        if (transactor.write(events.keep(event, cause.at()))) {
            asked(event, why, cause);
        }
    }

    /** Who is told of an event that nobody can apply: a person, once. */
    private Taken asked(PaymentEvent event, String why, Cause cause) {
        transactor.commit(List.of(events.unmatched(event), tasks.put(ProviderTasks.unmatched(event, why, cause.at()))));
        return Taken.KEPT;
    }

    /** Others may keep changing the order, or a crash come between: it is kept, and the sweep goes on. */
    private Taken applied(PaymentEvent event, Cause cause) {
        try {
            Outcome outcome = moves.hear(event, cause, method -> events.applied(event, method));
            if (outcome instanceof Outcome.AlreadySo) {
                transactor.write(events.appliedAlready(event));
                return Taken.APPLIED;
            }
            return outcome.fold(order -> changed(event, order, cause), refusal -> refused(event, refusal, cause));
        } catch (Busy busy) {
            return Taken.KEPT;
        }
    }

    private Taken changed(PaymentEvent event, Order order, Cause cause) {
        watchFailures.after(event, order, cause);
        return Taken.APPLIED;
    }

    private Taken refused(PaymentEvent event, Refusal refusal, Cause cause) {
        boolean mayFitLater =
                refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.problem().equals("wrong-state");
        return mayFitLater ? Taken.AHEAD_OF_ITS_ORDER : asked(event, why(refusal), cause);
    }

    private static String why(Refusal refusal) {
        return refusal.blames().stream()
                .map(blame -> blame.pointer() + ": " + blame.detail())
                .findFirst()
                .orElse(refusal.detail());
    }
}
