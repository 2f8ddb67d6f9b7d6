@NullMarked
package stockroom.bench.meter;

import org.jspecify.annotations.NullMarked;
