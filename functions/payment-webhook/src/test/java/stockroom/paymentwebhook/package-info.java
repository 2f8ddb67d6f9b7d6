/** Tests of the payment webhook. */
@NullMarked
package stockroom.paymentwebhook;

import org.jspecify.annotations.NullMarked;
