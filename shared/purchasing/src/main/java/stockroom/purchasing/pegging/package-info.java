/** Whom the units of purchase orders are for at the moment (R41). */
@NullMarked
package stockroom.purchasing.pegging;

import org.jspecify.annotations.NullMarked;
