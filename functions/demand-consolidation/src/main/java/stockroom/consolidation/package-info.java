/** Turns the demand of all open orders into draft purchase orders (R30–R43): by schedule, and when a buyer asks. */
@NullMarked
package stockroom.consolidation;

import org.jspecify.annotations.NullMarked;
