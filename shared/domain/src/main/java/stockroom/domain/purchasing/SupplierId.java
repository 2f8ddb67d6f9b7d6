package stockroom.domain.purchasing;

import java.util.regex.Pattern;

/** The name under which the shop knows a supplier. */
public record SupplierId(String value) implements Comparable<SupplierId> {
    /** What a sender is told when {@link #isValid} says no. */
    public static final String RULE = "1 to 64 letters, digits or . _ -, beginning with a letter or digit";

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

    /** @throws IllegalArgumentException when {@link #isValid} is false */
    public SupplierId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a supplier id");
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    public static SupplierId of(String value) {
        return new SupplierId(value);
    }

    @Override
    public int compareTo(SupplierId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
