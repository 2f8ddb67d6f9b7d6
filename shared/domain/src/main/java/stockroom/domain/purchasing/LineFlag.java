package stockroom.domain.purchasing;

/** What a buyer should see at once on a line. */
public enum LineFlag {
    /** More than the target in spite of {@code neverExceedTarget}: the pack or the MOQ left no other way (R34). */
    ABOVE_TARGET,
    /** Not whole packs: a buyer's number, which stays as given (R40). */
    OFF_PACK,
    /** Less than the supplier sells: a buyer's number, which stays as given (R40). */
    BELOW_MOQ,
    /** Its surplus is too large to be bought unasked: it holds its whole purchase order (R36). */
    OVERBUY
}
