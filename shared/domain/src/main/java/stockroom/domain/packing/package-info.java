/** What goes into which box, and where in it (R10): pure geometry and weight. Prices of delivery are {@code delivery}'s; nothing here knows a zone. */
@NullMarked
package stockroom.domain.packing;

import org.jspecify.annotations.NullMarked;
