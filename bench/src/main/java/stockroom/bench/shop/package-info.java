/** A local shop under measurement: its size, its clients over HTTP and what goes through its database client. */
@NullMarked
package stockroom.bench.shop;

import org.jspecify.annotations.NullMarked;
