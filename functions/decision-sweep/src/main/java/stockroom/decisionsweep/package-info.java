/** Finishes decisions on orders whose effects a crash left half applied. */
@NullMarked
package stockroom.decisionsweep;

import org.jspecify.annotations.NullMarked;
