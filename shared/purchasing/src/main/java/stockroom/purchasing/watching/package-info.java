/** A look at purchase orders that are under way: what a buyer must be told of although nobody did anything (R32, R33). */
@NullMarked
package stockroom.purchasing.watching;

import org.jspecify.annotations.NullMarked;
