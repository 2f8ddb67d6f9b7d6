package stockroom.domain.purchasing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;

/**
 * From when on a line's surplus waits for a person (R36).
 *
 * @param factorOrNull {@code overbuyFactor}: above so many times the need, or null for never
 * @param approvalOrNull {@code overbuyApproval}: worth more than this, or null for never
 */
public record Overbuy(
        @Nullable Integer factorOrNull, @Nullable Money approvalOrNull) {
    public static final Overbuy ALLOWED = new Overbuy(null, null);

    public Optional<Integer> factor() {
        return Optional.ofNullable(factorOrNull);
    }

    public Optional<Money> approval() {
        return Optional.ofNullable(approvalOrNull);
    }

    /** @param worth of the surplus. A limit in another currency says nothing about it: then a person is asked. */
    boolean waits(long surplus, long need, Money worth) {
        return surplus > 0
                && (factor().filter(f -> surplus > f * need).isPresent()
                        || approval()
                                .filter(limit ->
                                        !limit.currency().equals(worth.currency()) || worth.compareTo(limit) > 0)
                                .isPresent());
    }
}
