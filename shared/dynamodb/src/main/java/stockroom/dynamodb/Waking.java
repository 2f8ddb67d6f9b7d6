package stockroom.dynamodb;

/** Who is found elsewhere at a known moment. The two stand apart, so that an order that nobody finds yet never waits behind thousands who only move up. */
public enum Waking {
    /** In no lane until then: leased, or hidden. */
    OUT_OF_LANES,
    /** In one lane, and in another from then on. */
    BETWEEN_LANES
}
