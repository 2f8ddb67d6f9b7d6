/** A queue of very many orders, for the bench of who is called next. */
@NullMarked
package stockroom.bench.queue;

import org.jspecify.annotations.NullMarked;
