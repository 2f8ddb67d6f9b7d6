/** Measures the shop. Each bench prints its floor, its figure and their ratio from one run; nothing here is part of the product. */
@NullMarked
package stockroom.bench;

import org.jspecify.annotations.NullMarked;
