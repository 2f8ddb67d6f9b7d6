package stockroom.domain.stock;

/** What a look at a position with a minimum asks for (R53): one alert when its stock falls below, none again until it rose above. */
public enum Crossing {
    /** It fell below and nobody was told yet. */
    ALERT,
    /** It rose above: the next fall is a new crossing. */
    REARM,
    NONE;

    /** Whether staff were told of the present shortage. */
    public enum Told {
        YES,
        NOT_YET
    }

    /** @param free on hand − reserved */
    public static Crossing of(long free, Minimum minimum, Told told) {
        if (told == Told.NOT_YET && free < minimum.units()) {
            return ALERT;
        }
        return told == Told.YES && free > minimum.units() ? REARM : NONE;
    }
}
