/** What a storefront shows: products with their price and how many are free. */
@NullMarked
package stockroom.catalog;

import org.jspecify.annotations.NullMarked;
