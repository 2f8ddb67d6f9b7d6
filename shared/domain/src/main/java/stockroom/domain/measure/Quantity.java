package stockroom.domain.measure;

/** Whole stock-keeping units, never a fraction and never negative (rulebook §0). */
public record Quantity(int units) implements Comparable<Quantity> {
    /** The most units of one article that one order line, count or purchase order line may name. */
    public static final int MAX = 1_000_000;

    public static final Quantity ZERO = new Quantity(0);

    /** @throws IllegalArgumentException when negative */
    public Quantity {
        if (units < 0) {
            throw new IllegalArgumentException("a quantity is never negative: " + units);
        }
    }

    public static Quantity of(int units) {
        return units == 0 ? ZERO : new Quantity(units);
    }

    /** @throws ArithmeticException beyond the range of int, which {@link #MAX} on every input keeps out of reach */
    public Quantity plus(Quantity other) {
        return of(Math.addExact(units, other.units));
    }

    /** @throws IllegalArgumentException when more is taken than is there */
    public Quantity minus(Quantity other) {
        return of(units - other.units);
    }

    public Quantity min(Quantity other) {
        return units <= other.units ? this : other;
    }

    public boolean isZero() {
        return units == 0;
    }

    public boolean isMoreThan(Quantity other) {
        return units > other.units;
    }

    @Override
    public int compareTo(Quantity other) {
        return Integer.compare(units, other.units);
    }

    @Override
    public String toString() {
        return Integer.toString(units);
    }
}
