package stockroom.domain.measure;

/** The article number under which a thing is stocked, sold and bought. Letters of any alphabet, digits and a few signs, at most 64. */
public record Sku(String value) implements Comparable<Sku> {
    private static final int LONGEST = 64;
    private static final String SIGNS = " ._:/+()&-";

    /** What a sender is told when {@link #isValid} says no. */
    public static final String RULE =
            "1 to 64 letters, digits or . _ : / + ( ) & - and inner spaces, beginning with a letter or digit";

    /** @throws IllegalArgumentException when {@link #isValid} is false */
    public Sku {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an article number");
        }
    }

    /** A plain loop: every row that a run reads names an article, and matching a pattern would be a tenth of the run. */
    public static boolean isValid(String text) {
        if (text.isEmpty() || !isLetterOrNumber(text.codePointAt(0)) || text.endsWith(" ")) {
            return false;
        }
        int signs = 0;
        for (int at = 0; at < text.length(); signs++) {
            int sign = text.codePointAt(at);
            if (!isLetterOrNumber(sign) && SIGNS.indexOf(sign) < 0) {
                return false;
            }
            at += Character.charCount(sign);
        }
        return signs <= LONGEST;
    }

    private static boolean isLetterOrNumber(int sign) {
        return Character.isLetterOrDigit(sign)
                || Character.getType(sign) == Character.LETTER_NUMBER
                || Character.getType(sign) == Character.OTHER_NUMBER;
    }

    public static Sku of(String value) {
        return new Sku(value);
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
