package stockroom.lambda.json;

/** What a text may be made of. */
final class Text {
    private Text() {}

    /** Whole characters, no control characters but those of written paragraphs. */
    static boolean isClean(String text) {
        return text.codePoints().allMatch(c -> isPrintable(c) || c == '\n' || c == '\r' || c == '\t');
    }

    static boolean isPrintable(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.SURROGATE;
    }
}
