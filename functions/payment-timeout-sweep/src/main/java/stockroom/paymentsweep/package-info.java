/** Watches the clock for payments: what did not come in time, what was kept and not applied, and whether a provider fails too often. */
@NullMarked
package stockroom.paymentsweep;

import org.jspecify.annotations.NullMarked;
