package stockroom.domain.purchasing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;

/**
 * What a unit cost when goods of an article last came in.
 *
 * @param unitPrice the purchase order's price in force, in its supplier's currency
 * @param rateOrNull units of the shop's currency for one of the supplier's, as the purchase order keeps it (R39); null in the shop's own
 */
public record ReceivedPrice(Money unitPrice, @Nullable BigDecimal rateOrNull) {
    /** Empty for an article that the purchase order does not buy. */
    public static Optional<ReceivedPrice> of(PurchaseOrder order, Progress progress) {
        return order.life()
                .placement()
                .map(placed ->
                        new ReceivedPrice(progress.unitPrice(), placed.rate().orElse(null)));
    }

    public Optional<BigDecimal> rate() {
        return Optional.ofNullable(rateOrNull);
    }

    /** In the shop's currency; empty where it is in another and nobody said what that costs. */
    public Optional<Money> in(String currency) {
        if (unitPrice.currency().equals(currency)) {
            return Optional.of(unitPrice);
        }
        return rate().map(value -> new Rate(
                        unitPrice.currency(),
                        Instant.EPOCH.atZone(ZoneOffset.UTC).toLocalDate(),
                        value)
                .convert(unitPrice, currency));
    }
}
