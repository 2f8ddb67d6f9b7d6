/** The operators' queue at work (R25–R28): scoring orders, leasing the best one, showing the ranking. Which order is best is decided in the domain. */
@NullMarked
package stockroom.ordering.queue;

import org.jspecify.annotations.NullMarked;
