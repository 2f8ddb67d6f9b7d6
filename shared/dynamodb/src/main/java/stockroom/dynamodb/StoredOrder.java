package stockroom.dynamodb;

import stockroom.domain.ordering.Order;

/**
 * An order as it stands in the table.
 *
 * @param revision raised by every write, also by those that are no decision on the order, such as the allocation of arrived units
 * @param unfinished effects of its last decision are still to be applied
 */
public record StoredOrder(Order order, long revision, boolean unfinished) {}
