package stockroom.domain.purchasing;

import java.time.LocalDate;

/**
 * An offer that can be taken now.
 *
 * @param rate by which its prices count
 * @param arrival of an order placed now
 */
record Usable(Offer offer, Supplier supplier, Rate rate, LocalDate arrival) {}
