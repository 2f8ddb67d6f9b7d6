package stockroom.domain.purchasing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a purchase order was placed with its supplier: fixed when it is sent, and never changed afterwards (R39, R44).
 *
 * @param number what shop and supplier call it, {@code PO-000123}
 * @param sentAt the moment of sending
 * @param orderDay the day on which the supplier takes it, by the supplier's clock
 * @param cutOff until when it could still have been sent for that day
 * @param expectedDate the day on which everything should have arrived
 * @param rateOrNull shop currency for one unit of the order's currency, or null where both are the same
 */
public record Placement(
        String number,
        Instant sentAt,
        LocalDate orderDay,
        Instant cutOff,
        LocalDate expectedDate,
        @Nullable BigDecimal rateOrNull) {
    private static final String PREFIX = "PO-";

    /** The number of the n-th purchase order that is sent, n from 1. */
    public static String number(long n) {
        return PREFIX + "%06d".formatted(n);
    }

    /** Which one it is that has this number. */
    public static long ordinal(String number) {
        return Long.parseLong(number.substring(PREFIX.length()));
    }

    public Optional<BigDecimal> rate() {
        return Optional.ofNullable(rateOrNull);
    }
}
