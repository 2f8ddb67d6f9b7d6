/** The first promise, proved: no oversell and no lost order, whatever dies, repeats or meets. Every test ends with a clean audit. */
@NullMarked
package stockroom.proof;

import org.jspecify.annotations.NullMarked;
