/** Keeps the operators' queue in the order that follows from the orders. */
@NullMarked
package stockroom.scoring;

import org.jspecify.annotations.NullMarked;
