package stockroom.domain.settings;

/** A value that a setting can't take; the message says what it can. */
final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String at;

    Misfit(String expected) {
        this("", expected);
    }

    /** @param at where inside the value, as a JSON pointer */
    Misfit(String at, String expected) {
        super(expected, null, false, false);
        this.at = at;
    }

    /** The same, seen from one level further out. */
    Misfit within(String step) {
        return new Misfit("/" + step + at, expected());
    }

    String at() {
        return at;
    }

    String expected() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
