/**
 * What is there, what is promised, what is missing: an article's position in a warehouse, its minimum, and how units are given to orders.
 * What is bought because of it lives in purchasing.
 */
@NullMarked
package stockroom.domain.stock;

import org.jspecify.annotations.NullMarked;
