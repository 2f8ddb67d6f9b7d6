package stockroom.domain.stock;

import java.time.Instant;
import java.time.LocalDate;
import stockroom.domain.measure.Quantity;

/**
 * Units of one order line that could not be reserved, with the facts that rank them (R41).
 *
 * @param committed the order is CONFIRMED or PAID
 * @param paid the order is PAID
 * @param promise the line's promised date, in the shop's zone
 * @param placedAt when the order was placed
 * @param staged the order is still being taken in steps (R2): until it stands, nobody buys or allocates for it
 */
public record Demand(
        String orderId,
        String lineId,
        Quantity units,
        boolean committed,
        boolean paid,
        LocalDate promise,
        Instant placedAt,
        boolean staged) {
    /** The same line wanting so many units. */
    public Demand withUnits(Quantity other) {
        return new Demand(orderId, lineId, other, committed, paid, promise, placedAt, staged);
    }
}
