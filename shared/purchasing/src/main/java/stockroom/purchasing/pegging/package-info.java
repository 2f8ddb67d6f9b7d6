/** Whom the units of purchase orders are for at the moment (R41), and when what orders miss should come (R33). */
@NullMarked
package stockroom.purchasing.pegging;

import org.jspecify.annotations.NullMarked;
