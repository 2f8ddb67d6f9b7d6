/** Publishes what the relay left behind. The table is the truth, the stream only makes it quick. */
@NullMarked
package stockroom.outboxsweep;

import org.jspecify.annotations.NullMarked;
