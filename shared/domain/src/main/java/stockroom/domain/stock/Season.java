package stockroom.domain.stock;

import java.time.LocalDate;

/**
 * A span of days in which a warehouse wants to keep another amount than usually (R52).
 *
 * @param from its first day
 * @param to its last day
 */
public record Season(LocalDate from, LocalDate to, Minimum minimum) {
    /** @throws IllegalArgumentException when it ends before it begins */
    public Season {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a season ends before it begins: " + from + ", " + to);
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
