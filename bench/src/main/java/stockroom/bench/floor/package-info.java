/** What nothing can be faster than: the bare work of the database, or one pass over the numbers. */
@NullMarked
package stockroom.bench.floor;

import org.jspecify.annotations.NullMarked;
