/**
 * The supplier clock: drafts go to their suppliers shortly before the cut-off, wait where a person must decide, and are escalated when they
 * waited (R45, R46). How a draft is sent is {@code stockroom.purchasing.sending}'s.
 */
@NullMarked
package stockroom.dispatch;

import org.jspecify.annotations.NullMarked;
