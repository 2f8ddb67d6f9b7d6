package stockroom.domain.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How many of one hour's payments by one method failed (R24).
 *
 * @param payments those that came to an end, paid or failed; one that nobody finished says nothing about its provider
 */
public record FailureShare(int failed, int payments) {
    private static final int WHOLE = 100;

    public static FailureShare of(List<PaymentEventType> events) {
        int failed =
                (int) events.stream().filter(e -> e == PaymentEventType.FAILED).count();
        int paid = (int) events.stream().filter(e -> e == PaymentEventType.PAID).count();
        return new FailureShare(failed, failed + paid);
    }

    /** The clock hour of a payment, by its beginning. */
    public static Instant hourOf(Instant moment) {
        return moment.truncatedTo(ChronoUnit.HOURS);
    }

    public static Instant hourAfter(Instant hour) {
        return hour.plus(Duration.ofHours(1));
    }

    /** @param percent above it staff are alerted; empty: never @param least payments below which their share says nothing */
    public boolean isAbove(Optional<Integer> percent, int least) {
        return percent.filter(share -> payments >= least && (long) failed * WHOLE > (long) share * payments)
                .isPresent();
    }
}
