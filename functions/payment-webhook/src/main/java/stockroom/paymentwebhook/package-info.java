/** Hears payment providers, each in its own format and signed in its own way. What their words mean for an order is decided elsewhere. */
@NullMarked
package stockroom.paymentwebhook;

import org.jspecify.annotations.NullMarked;
