/** The consolidation kernel under JMH, beside one sequential pass over the same columns. */
@NullMarked
package stockroom.bench.kernel;

import org.jspecify.annotations.NullMarked;
