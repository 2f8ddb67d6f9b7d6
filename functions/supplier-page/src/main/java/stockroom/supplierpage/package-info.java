/** The page behind a supplier's link: no login, one purchase order, and what the supplier says of it (R47, R48). */
@NullMarked
package stockroom.supplierpage;

import org.jspecify.annotations.NullMarked;
