/** Orders at the edge: how the contract's JSON becomes a wish to order or to edit, and how an order is shown. */
@NullMarked
package stockroom.ordering.json;

import org.jspecify.annotations.NullMarked;
