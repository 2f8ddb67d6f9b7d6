/** What every decision carries: who caused it, and the fact that it announces. How facts travel lives in the messaging module. */
@NullMarked
package stockroom.domain.messaging;

import org.jspecify.annotations.NullMarked;
