/** Gives units that came back or arrived to the orders that wait for them. */
@NullMarked
package stockroom.allocation;

import org.jspecify.annotations.NullMarked;
