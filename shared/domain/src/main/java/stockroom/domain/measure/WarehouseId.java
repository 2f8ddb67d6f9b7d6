package stockroom.domain.measure;

import java.util.regex.Pattern;

/** A place that keeps stock. A small shop has one, {@link #MAIN}. */
public record WarehouseId(String value) implements Comparable<WarehouseId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

    public static final WarehouseId MAIN = new WarehouseId("main");

    /** What a sender is told when {@link #isValid} says no. */
    public static final String RULE = "1 to 32 letters, digits, - or _";

    /** @throws IllegalArgumentException when {@link #isValid} is false */
    public WarehouseId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a warehouse id");
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    public static WarehouseId of(String value) {
        return new WarehouseId(value);
    }

    @Override
    public int compareTo(WarehouseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
