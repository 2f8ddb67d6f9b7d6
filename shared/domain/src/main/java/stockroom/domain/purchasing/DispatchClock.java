package stockroom.domain.purchasing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a supplier's drafts are to be sent (R45): once for each order day, from a margin before its cut-off on.
 *
 * @param margin {@code sendMargin}
 */
public record DispatchClock(Calendar calendar, Duration margin) {
    /**
     * What is due for a supplier's drafts.
     *
     * @param handles the order day that is dealt with once all of them were looked at
     * @param window whether they can still go with that day
     * @param since when it began to be due
     * @param missedOrNull the last cut-off for which nobody looked, or null where none was missed
     */
    public record Round(
            LocalDate handles,
            Window window,
            Instant since,
            @Nullable Instant missedOrNull) {
        /** Whether a draft that stands since then is concerned: after a cut-off only what stood before it. */
        public boolean concerns(Instant since) {
            return window == Window.OPEN || isLate(since);
        }

        /** Whether a draft that stands since then should have gone by an earlier cut-off. */
        public boolean isLate(Instant since) {
            return missed().map(since::isBefore).orElse(false);
        }

        public Optional<Instant> missed() {
            return Optional.ofNullable(missedOrNull);
        }
    }

    /** The time before a cut-off, in which drafts go with its day, or the time after it. */
    public enum Window {
        OPEN,
        CLOSED
    }

    /**
     * What is due at this moment; empty when nothing is.
     *
     * @param handled the last order day that was dealt with
     */
    public Optional<Round> due(Instant now, Optional<LocalDate> handled) {
        Optional<LocalDate> last = calendar.lastOrderDay(now).filter(day -> isAfter(day, handled));
        Instant missed = last.map(calendar::cutOff).orElse(null);
        return calendar.orderDay(now)
                .filter(day -> isAfter(day, handled) && !now.isBefore(sendingFor(day)))
                .map(day -> new Round(day, Window.OPEN, sendingFor(day), missed))
                .or(() -> last.map(day -> new Round(day, Window.CLOSED, calendar.cutOff(day), missed)));
    }

    /** When something is due next if it is not now; empty for a supplier that takes no orders within a year. */
    public Optional<Instant> next(Instant now, Optional<LocalDate> handled) {
        return calendar.orderDay(now)
                .flatMap(day -> isAfter(day, handled) ? Optional.of(day) : calendar.orderDay(calendar.cutOff(day)))
                .map(this::sendingFor);
    }

    private Instant sendingFor(LocalDate orderDay) {
        return calendar.cutOff(orderDay).minus(margin);
    }

    private static boolean isAfter(LocalDate day, Optional<LocalDate> handled) {
        return handled.map(day::isAfter).orElse(true);
    }
}
