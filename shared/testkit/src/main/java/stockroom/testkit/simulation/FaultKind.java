package stockroom.testkit.simulation;

/** What can go wrong. The first group happens to single calls, the second to deliveries, the third to schedules and to stored rows. */
public enum FaultKind {
    DIES_BEFORE_CALL,
    DIES_AFTER_CALL,
    /** The call took effect, its answer never came, and the client gave up. */
    ANSWER_LOST,
    /** The call took effect, its answer never came, and the client sent the same once more. */
    SENT_TWICE,
    /** The call never arrived. */
    REQUEST_LOST,
    CONFLICT,
    /** Throttled, and the client's own attempts sufficed. */
    THROTTLED_A_WHILE,
    /** Throttled until the client gave up. */
    THROTTLED,
    SERVICE_FAILED,
    KEYS_UNPROCESSED,
    ENTRIES_FAILED,
    SLOW_CALL,
    STALE_READ,

    RESPONSE_LOST,
    MESSAGE_COPIED,
    MESSAGE_LATE,
    POISON_MESSAGE,
    /** For hours a consumer fails whatever message it gets, so that all of them end with its dead letters. */
    CONSUMER_BROKEN,
    RECORDS_REPLAYED,
    STREAM_STOPPED,

    TICK_LATE,
    TICK_TWICE,
    TICK_SKIPPED,
    ROWS_EXPIRED
}
