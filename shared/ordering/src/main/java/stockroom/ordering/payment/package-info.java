/** Payment events: kept first, applied to their order once, and watched for failures. What an event means for an order is decided in the domain. */
@NullMarked
package stockroom.ordering.payment;

import org.jspecify.annotations.NullMarked;
