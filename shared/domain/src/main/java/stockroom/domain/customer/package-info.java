/** Who orders: a customer's card and how an order finds it. */
@NullMarked
package stockroom.domain.customer;

import org.jspecify.annotations.NullMarked;
