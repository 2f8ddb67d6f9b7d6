package stockroom.domain.ordering;

import java.time.LocalDate;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;

/**
 * One line of an order. Whatever is neither reserved, shipped nor cancelled is demand.
 *
 * @param unitPrice VAT included
 * @param promise the promised date, in the shop's zone (R37)
 */
public record OrderLine(
        String lineId,
        Sku sku,
        Quantity quantity,
        Money unitPrice,
        BasisPoints taxRate,
        Quantity reserved,
        Quantity shipped,
        Quantity cancelled,
        LocalDate promise) {
    /** @throws IllegalArgumentException when more is reserved, shipped and cancelled than ordered */
    public OrderLine {
        if (reserved.plus(shipped).plus(cancelled).isMoreThan(quantity)) {
            throw new IllegalArgumentException("line " + lineId + " gives away more than was ordered");
        }
    }

    public static OrderLine ordered(
            String lineId, Sku sku, Quantity quantity, Money unitPrice, BasisPoints taxRate, LocalDate promise) {
        return new OrderLine(
                lineId, sku, quantity, unitPrice, taxRate, Quantity.ZERO, Quantity.ZERO, Quantity.ZERO, promise);
    }

    /** Units that nothing is reserved for yet. */
    public Quantity demand() {
        return quantity.minus(reserved).minus(shipped).minus(cancelled);
    }

    public Money gross() {
        return unitPrice.times(quantity);
    }

    /** The VAT contained in the line (rulebook §0). */
    public Money tax() {
        return taxRate.within(gross());
    }

    public OrderLine withReserved(Quantity units) {
        return new OrderLine(lineId, sku, quantity, unitPrice, taxRate, units, shipped, cancelled, promise);
    }

    OrderLine withQuantity(Quantity units) {
        return new OrderLine(lineId, sku, units, unitPrice, taxRate, reserved.min(units), shipped, cancelled, promise);
    }

    OrderLine withPromise(LocalDate date) {
        return new OrderLine(lineId, sku, quantity, unitPrice, taxRate, reserved, shipped, cancelled, date);
    }

    /** What was given up of it is wanted again. */
    OrderLine wantedAgain() {
        return new OrderLine(lineId, sku, quantity, unitPrice, taxRate, reserved, shipped, Quantity.ZERO, promise);
    }

    /** Nothing of it is wanted any more. */
    OrderLine givenUp() {
        return new OrderLine(
                lineId, sku, quantity, unitPrice, taxRate, Quantity.ZERO, shipped, quantity.minus(shipped), promise);
    }
}
