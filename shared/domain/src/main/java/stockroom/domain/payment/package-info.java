/** How and whether an order is paid: methods, kinds, and what money received does to an order's payment status. */
@NullMarked
package stockroom.domain.payment;

import org.jspecify.annotations.NullMarked;
