/** Which orders wait for an operator, since when, and which of them comes first (R25–R28). How they are stored, leased and read is not known here. */
@NullMarked
package stockroom.domain.queue;

import org.jspecify.annotations.NullMarked;
