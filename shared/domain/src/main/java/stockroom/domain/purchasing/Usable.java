package stockroom.domain.purchasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An offer that can be taken now.
 *
 * @param rate by which its prices count
 * @param arrival of an order placed now
 */
record Usable(Offer offer, Supplier supplier, Rate rate, LocalDate arrival) {
    /** From when on an order goes with the last order day that brings the goods by this day. */
    Optional<Instant> lastCall(LocalDate neededOn) {
        return supplier.calendar().lastCall(neededOn, offer.leadTimeOf(supplier));
    }
}
