/** What is sold: products with their price, tax, size and the flags that other rules ask for. */
@NullMarked
package stockroom.domain.catalog;

import org.jspecify.annotations.NullMarked;
