/**
 * What can happen to an order and to the stock behind it, as use cases that several functions share: take, cancel, confirm, pay, edit, allocate,
 * finish. Each reads, lets the domain decide, writes on condition, and decides again when it lost a race.
 */
@NullMarked
package stockroom.ordering;

import org.jspecify.annotations.NullMarked;
