/**
 * What staff keep about goods and the shop itself: products, stock counts, minimums, settings, channels, warehouses, and the imports of products
 * and counts. One class a use case; the function only tells which route goes where.
 */
@NullMarked
package stockroom.staffstock;

import org.jspecify.annotations.NullMarked;
