package stockroom.domain.stock;

/**
 * How much of an article a warehouse wants to keep (R30, R52).
 *
 * @param units below this many projected units, it is bought
 * @param target up to this many; never below the minimum
 */
public record Minimum(int units, int target) {
    /** @throws IllegalArgumentException when negative, or the target is below the minimum */
    public Minimum {
        if (units < 0 || target < units) {
            throw new IllegalArgumentException("a target is at least the minimum: " + units + ", " + target);
        }
    }
}
