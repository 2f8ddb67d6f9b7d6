/** Tests of the payment sweep. */
@NullMarked
package stockroom.paymentsweep;

import org.jspecify.annotations.NullMarked;
