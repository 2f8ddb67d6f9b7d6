package stockroom.local.sample;

/** How a tour ends. */
public enum TourEnding {
    /** It showed what it promised, and the audit is clean. */
    WHOLE,
    /** Something has no answer, or the audit isn't clean: it is printed. */
    BROKEN
}
