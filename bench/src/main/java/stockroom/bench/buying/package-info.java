/** A made-up market and a shop that buys on it, as large as asked. */
@NullMarked
package stockroom.bench.buying;

import org.jspecify.annotations.NullMarked;
