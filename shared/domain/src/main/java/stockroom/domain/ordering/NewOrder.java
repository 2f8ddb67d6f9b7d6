package stockroom.domain.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.Fingerprint;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.payment.PaymentMethod;

/**
 * An order as posted, normalised: phones in E.164, e-mail folded, defaults filled in. Two posts with the same content are equal here, however
 * their JSON was spelled (R1).
 *
 * @param orderId derived from (channel, externalId)
 * @param client with an empty customer id: the card is matched later
 */
public record NewOrder(
        String orderId,
        String channel,
        String externalId,
        @Nullable Instant placedAtOrNull,
        @Nullable LocalDate neededByOrNull,
        Shortage shortage,
        Age age,
        Client client,
        List<Line> lines,
        Delivery delivery,
        PaymentMethod method,
        @Nullable Money discountOrNull,
        @Nullable Money feesOrNull,
        @Nullable String noteOrNull) {
    /** The most lines an order may have (R2). */
    public static final int MAX_LINES = 1000;

    /** What becomes of units that aren't available. */
    public enum Shortage {
        /** They become demand (R4). */
        WAITS,
        /** The whole order is refused ({@code allOrNothing}, R4). */
        REFUSES
    }

    /** How old a placed order may be. */
    public enum Age {
        /** At most 7 days, as a storefront posts it. */
        RECENT,
        /** Any: it comes by import. */
        ANY
    }

    public record Line(Sku sku, Quantity quantity, @Nullable Money unitPriceOrNull) {
        public Optional<Money> unitPrice() {
            return Optional.ofNullable(unitPriceOrNull);
        }
    }

    public record Delivery(
            DeliveryKind kind,
            @Nullable WarehouseId pickupWarehouseOrNull,
            @Nullable Money priceOrNull) {
        public Optional<WarehouseId> pickupWarehouse() {
            return Optional.ofNullable(pickupWarehouseOrNull);
        }

        public Optional<Money> price() {
            return Optional.ofNullable(priceOrNull);
        }
    }

    public NewOrder {
        lines = List.copyOf(lines);
    }

    /** The same order with other lines. */
    public NewOrder withLines(List<Line> others) {
        return new NewOrder(
                orderId,
                channel,
                externalId,
                placedAtOrNull,
                neededByOrNull,
                shortage,
                age,
                client,
                others,
                delivery,
                method,
                discountOrNull,
                feesOrNull,
                noteOrNull);
    }

    public Optional<Instant> placedAt() {
        return Optional.ofNullable(placedAtOrNull);
    }

    public Optional<LocalDate> neededBy() {
        return Optional.ofNullable(neededByOrNull);
    }

    public Optional<Money> discount() {
        return Optional.ofNullable(discountOrNull);
    }

    public Optional<Money> fees() {
        return Optional.ofNullable(feesOrNull);
    }

    /** A fingerprint of everything that was posted (R1); no discount and no fees is the same as 0 of them. */
    public String content() {
        Fingerprint print = new Fingerprint()
                .add(channel)
                .add(externalId)
                .add(placedAtOrNull)
                .add(neededByOrNull)
                .add(shortage)
                .add(client.name())
                .add(client.languageOrNull())
                .add(client.timeZoneOrNull())
                .add(client.contact().phone().map(p -> p.e164()).orElse(""))
                .add(client.contact().email().map(e -> e.address()).orElse(""))
                .add(client.address().country())
                .add(client.address().city())
                .add(client.address().postalCode())
                .add(client.address().street())
                .add(delivery.kind())
                .add(delivery.pickupWarehouseOrNull())
                .add(delivery.priceOrNull())
                .add(method)
                .add(discount().filter(given -> !given.isZero()).orElse(null))
                .add(fees().filter(asked -> !asked.isZero()).orElse(null))
                .add(noteOrNull);
        lines.forEach(line -> print.add(line.sku()).add(line.quantity()).add(line.unitPriceOrNull()));
        return print.text();
    }
}
