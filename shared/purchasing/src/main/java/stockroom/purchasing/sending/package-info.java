/** Sending a draft to its supplier, by hand or at the cut-off (R45): what still stands of it, under a number and with the right order day. */
@NullMarked
package stockroom.purchasing.sending;

import org.jspecify.annotations.NullMarked;
