/** The buyer's API: suppliers, their offers and imports, purchase orders to read, and cases that the machine could not decide. */
@NullMarked
package stockroom.staffpurchasing;

import org.jspecify.annotations.NullMarked;
