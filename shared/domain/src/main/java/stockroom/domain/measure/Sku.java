package stockroom.domain.measure;

import java.util.regex.Pattern;

/** The article number under which a thing is stocked, sold and bought. Letters of any alphabet, digits and a few signs, at most 64. */
public record Sku(String value) implements Comparable<Sku> {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/+()&-]{0,63}");

    /** What a sender is told when {@link #isValid} says no. */
    public static final String RULE =
            "1 to 64 letters, digits or . _ : / + ( ) & - and inner spaces, beginning with a letter or digit";

    /** @throws IllegalArgumentException when {@link #isValid} is false */
    public Sku {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an article number");
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && !text.endsWith(" ");
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
