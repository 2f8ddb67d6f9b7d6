package stockroom.ordering.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.PaymentHeard;
import stockroom.domain.ordering.ProviderTasks;
import stockroom.domain.payment.FailureShare;
import stockroom.domain.payment.PaymentBook;
import stockroom.domain.payment.PaymentEvent;
import stockroom.domain.payment.PaymentEventType;
import stockroom.domain.payment.PaymentKind;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.settings.Settings;
import stockroom.domain.task.Task;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.PaymentEventStore;
import stockroom.dynamodb.PaymentEventStore.Episode;
import stockroom.dynamodb.TaskStore;
import stockroom.dynamodb.Transactor;

/** Alerts staff, once an episode, when too large a share of an hour's payments by a method fails, and says when that is over (R24). */
public final class WatchFailures {
    private static final Duration STILL_OF_INTEREST = Duration.ofMinutes(5);

    private final PaymentEventStore events;
    private final TaskStore tasks;
    private final ConfigurationStore configurations;
    private final Transactor transactor;

    WatchFailures(PaymentEventStore events, TaskStore tasks, ConfigurationStore configurations, Transactor transactor) {
        this.events = events;
        this.tasks = tasks;
        this.configurations = configurations;
        this.transactor = transactor;
    }

    /** Only a failure can raise the share at once; that enough payments came to judge it by, the next look finds. */
    void after(PaymentEvent event, Order order, Cause cause) {
        PaymentMethod method = new PaymentHeard(event, PaymentBook.EMPTY).method(order);
        if (event.type() == PaymentEventType.FAILED && method.kind() == PaymentKind.INSTANT) {
            begin(
                    method,
                    FailureShare.hourOf(event.occurredAt()),
                    configurations.read().settings(),
                    cause);
        }
    }

    /**
     * Looks at every method that pays at once.
     *
     * @return when an episode can end, if one lasts
     */
    public Optional<Instant> look(Settings settings, Cause cause) {
        return Arrays.stream(PaymentMethod.values())
                .filter(method -> method.kind() == PaymentKind.INSTANT)
                .flatMap(method -> look(method, settings, cause).stream())
                .min(Instant::compareTo);
    }

    private Optional<Instant> look(PaymentMethod method, Settings settings, Cause cause) {
        Instant hour = FailureShare.hourOf(cause.at());
        Optional<Episode> episode = events.episode(method);
        if (episode.isEmpty()) {
            return begin(method, hour, settings, cause) || beganLate(method, hour, settings, cause)
                    ? Optional.of(endOf(hour))
                    : Optional.empty();
        }
        Instant end = endOf(episode.get().hour());
        if (cause.at().isBefore(end)) {
            return Optional.of(end);
        }
        boolean lasts = isAbove(method, hour.minusMillis(1), settings) || isAbove(method, hour, settings);
        if (lasts) {
            return Optional.of(FailureShare.hourAfter(hour));
        }
        end(method, episode.get(), cause);
        return Optional.empty();
    }

    /** The last failures of an hour may be heard of when it is over. */
    private boolean beganLate(PaymentMethod method, Instant hour, Settings settings, Cause cause) {
        return cause.at().isBefore(hour.plus(STILL_OF_INTEREST))
                && begin(method, FailureShare.hourOf(hour.minusMillis(1)), settings, cause);
    }

    /** An episode lasts through the hour after the one in which it began. */
    private static Instant endOf(Instant hour) {
        return FailureShare.hourAfter(FailureShare.hourAfter(hour));
    }

    private boolean isAbove(PaymentMethod method, Instant hour, Settings settings) {
        return events.share(method, hour).isAbove(settings.paymentFailureShare(), settings.paymentFailureMinimum());
    }

    private boolean begin(PaymentMethod method, Instant hour, Settings settings, Cause cause) {
        FailureShare share = events.share(method, hour);
        if (!share.isAbove(settings.paymentFailureShare(), settings.paymentFailureMinimum())) {
            return false;
        }
        Task task = ProviderTasks.failures(method, hour, share, cause.at());
        transactor.commit(List.of(
                events.begin(method, new Episode(task.taskId(), FailureShare.hourOf(cause.at()))), tasks.put(task)));
        return true;
    }

    /** A person may have ended the task before; the episode ends all the same. */
    private void end(PaymentMethod method, Episode episode, Cause cause) {
        Change over = events.end(method, episode);
        Change done =
                tasks.done(episode.taskId(), "The share of failed payments is normal again.", cause.by(), cause.at());
        if (!transactor.commit(List.of(over, done)).isDone()) {
            transactor.write(events.end(method, episode));
        }
    }
}
