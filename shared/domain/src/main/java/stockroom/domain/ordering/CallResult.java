package stockroom.domain.ordering;

/** How a call ended (R19). */
public enum CallResult {
    CONTACT(Meaning.REACHED),
    NO_ANSWER(Meaning.MISSED),
    BUSY(Meaning.MISSED),
    VOICEMAIL(Meaning.MISSED),
    UNREACHABLE(Meaning.MISSED),
    /** Somebody else's number: no miss of the client's. */
    WRONG_NUMBER(Meaning.NEITHER);

    private final Meaning meaning;

    CallResult(Meaning meaning) {
        this.meaning = meaning;
    }

    private enum Meaning {
        REACHED,
        MISSED,
        NEITHER
    }

    boolean isMiss() {
        return meaning == Meaning.MISSED;
    }

    boolean isContact() {
        return meaning == Meaning.REACHED;
    }
}
