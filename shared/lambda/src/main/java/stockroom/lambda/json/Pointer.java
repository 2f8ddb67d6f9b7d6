package stockroom.lambda.json;

/** JSON pointers (RFC 6901) that are safe to print even where a sender made up the names. */
final class Pointer {
    private static final int MAX_LENGTH = 200;

    private Pointer() {}

    static String child(String parent, String name) {
        return printable(parent + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /** Control characters and halves of surrogate pairs can't be written as UTF-8, and nobody reads a name of a thousand letters. */
    static String printable(String pointer) {
        StringBuilder safe = new StringBuilder();
        pointer.codePoints().limit(MAX_LENGTH).forEach(c -> safe.appendCodePoint(Text.isPrintable(c) ? c : '?'));
        return safe.toString();
    }
}
