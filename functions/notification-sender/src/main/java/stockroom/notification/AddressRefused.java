package stockroom.notification;

/** The address or number is none, so the letter won't go out next time either; its message comes again all the same, because a contact may be corrected (R62). */
final class AddressRefused extends LetterNotSent {
    private static final long serialVersionUID = 1L;

    private final String reason;

    AddressRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
