package stockroom.notification;

/** The letter did not go out this time, or nobody knows: its message comes again. */
class LetterNotSent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LetterNotSent(String reason) {
        super(reason);
    }
}
