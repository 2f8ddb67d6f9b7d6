package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;

/**
 * What one purchase order buys of one article: always {@code quantity = orderPart + minimumPart + surplus}.
 *
 * @param orderPart for order lines
 * @param minimumPart for the minimum
 * @param surplus what MOQ and pack added
 * @param needDateOrNull the earliest promise it serves (R37), or null where it serves only the minimum
 * @param handOrNull what a buyer made of it (R40), or null where nobody did
 * @param explain the inputs, the rules and the reason
 */
public record DraftLine(
        Sku sku,
        Quantity quantity,
        int orderPart,
        int minimumPart,
        int surplus,
        Money unitPrice,
        @Nullable LocalDate needDateOrNull,
        List<LineFlag> flags,
        @Nullable Hand handOrNull,
        Explanation explain) {
    /** @throws IllegalArgumentException when the parts don't add up to the quantity */
    public DraftLine {
        flags = List.copyOf(flags);
        if (orderPart < 0
                || minimumPart < 0
                || surplus < 0
                || (long) orderPart + minimumPart + surplus != quantity.units()) {
            throw new IllegalArgumentException("parts of a line don't add up: " + orderPart + ", " + minimumPart + ", "
                    + surplus + " of " + quantity);
        }
    }

    public Optional<LocalDate> needDate() {
        return Optional.ofNullable(needDateOrNull);
    }

    public Optional<Hand> hand() {
        return Optional.ofNullable(handOrNull);
    }

    /** @throws ArithmeticException beyond the range of long */
    public Money total() {
        return unitPrice.times(quantity);
    }

    /**
     * So many units of the line, which a buyer sends: orders first, then the minimum. Their number is the buyer's, whatever the supplier sells.
     *
     * @param offer at whose price so few cost what they cost; without it the line's price stays
     */
    DraftLine inPart(Quantity units, Optional<Offer> offer) {
        Optional<Offer> priced = offer.filter(o -> o.prices().currency().equals(unitPrice.currency()));
        int orders = Math.min(orderPart, units.units());
        int minimum = Math.min(minimumPart, units.units() - orders);
        return new DraftLine(
                sku,
                units,
                orders,
                minimum,
                units.units() - orders - minimum,
                priced.map(o -> o.prices().unitPriceOf(units)).orElse(unitPrice),
                needDateOrNull,
                priced.map(o -> List.copyOf(new Sizing.Given(units.units()).flags(o)))
                        .orElse(List.of()),
                handOrNull,
                new Explanation(
                        explain.words() + "; R45: " + units + " of the " + quantity + " were sent",
                        explain.considered()));
    }

    /** The same line with another explanation. */
    DraftLine explained(Explanation reason) {
        return new DraftLine(
                sku, quantity, orderPart, minimumPart, surplus, unitPrice, needDateOrNull, flags, handOrNull, reason);
    }

    /** The same line shared out over another need: orders first, then the minimum, and what is left is surplus. */
    DraftLine of(Need need) {
        int orders = (int) Math.min(need.orderPart(), quantity.units());
        int minimum = (int) Math.min(need.minimumPart(), quantity.units() - orders);
        int rest = quantity.units() - orders - minimum;
        return new DraftLine(
                sku, quantity, orders, minimum, rest, unitPrice, needDateOrNull, flags, handOrNull, explain);
    }

    /** The same line with its buyer's hand on it (R40). */
    DraftLine signed(Hand hand, String words) {
        return new DraftLine(
                sku,
                quantity,
                orderPart,
                minimumPart,
                surplus,
                unitPrice,
                needDateOrNull,
                flags,
                hand,
                new Explanation(words, explain.considered()));
    }

    /** The same line seen now, with this many of its units pegged to order lines: what orders gave up is surplus (R41). */
    public DraftLine pegged(int units) {
        int rest = quantity.units() - units;
        int minimum = Math.min(rest, minimumPart);
        return new DraftLine(
                sku, quantity, units, minimum, rest - minimum, unitPrice, needDateOrNull, flags, handOrNull, explain);
    }
}
