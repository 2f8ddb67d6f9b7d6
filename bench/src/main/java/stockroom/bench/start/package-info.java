/** Starting functions as Lambda does, each in a process of its own. */
@NullMarked
package stockroom.bench.start;

import org.jspecify.annotations.NullMarked;
