package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an order was promised, and when it can be kept (R33).
 *
 * @param promised the earliest day on which units are promised that it waits for (R37)
 * @param completeOrNull when the last of them comes, or null while one is not on its way
 */
public record Promise(
        String orderId, LocalDate promised, @Nullable LocalDate completeOrNull) {
    /** Of two lines of one order: the promise that falls due first, and the day on which both are there. */
    public Promise and(Promise other) {
        return new Promise(
                orderId,
                promised.isBefore(other.promised) ? promised : other.promised,
                completeOrNull == null || other.completeOrNull == null
                        ? null
                        : later(completeOrNull, other.completeOrNull));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The day, unless it has passed: of what is overdue nobody knows it. */
    public Optional<LocalDate> expected(LocalDate today) {
        return Optional.ofNullable(completeOrNull).filter(day -> !day.isBefore(today));
    }
}
