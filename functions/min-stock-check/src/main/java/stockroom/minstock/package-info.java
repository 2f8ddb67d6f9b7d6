/** Tells staff, once a crossing, that stock fell below its minimum (R53). What is then bought is demand-consolidation's to say. */
@NullMarked
package stockroom.minstock;

import org.jspecify.annotations.NullMarked;
