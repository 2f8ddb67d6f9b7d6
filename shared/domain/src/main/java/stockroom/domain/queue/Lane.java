package stockroom.domain.queue;

import java.time.Instant;

/**
 * The parts of the queue. Inside each the order of those who wait stays the same while time passes, so that it can be an index; only at a known
 * moment somebody changes from one to another.
 */
public enum Lane {
    /** Waits beyond the limit (R27), and so long that waiting adds nothing more. */
    AGED,
    /** Waits beyond the limit, and waiting still adds points. */
    AGED_RISING,
    /** Waits within the limit, and so long that waiting adds nothing more. */
    FULL,
    /** Waiting adds points. */
    RISING;

    private static final long SECONDS_AN_HOUR = 3600;

    /** Above any score in points and seconds: weights are at most a million, a margin a hundred percent. */
    private static final long ABOVE_ALL = 500_000_000_000_000_000L;

    /**
     * The sort key of an order in this lane: the best comes first, ties as {@link Place} has them. Rising ones all gain alike, so that who is
     * ahead stays ahead: points × 3600 − the moment since when it waits stands for the score at any time, but that an hour begun counts in part.
     *
     * @param points of the score without its age
     * @param hourWaited points for each hour
     */
    public String key(long points, Instant waitingSince, int hourWaited, String orderId) {
        long value = points * SECONDS_AN_HOUR;
        boolean rises = this == RISING || this == AGED_RISING;
        long height = rises ? value - (long) hourWaited * waitingSince.getEpochSecond() : value;
        return "%018d#%013d#%s".formatted(ABOVE_ALL - height, waitingSince.toEpochMilli(), orderId);
    }
}
