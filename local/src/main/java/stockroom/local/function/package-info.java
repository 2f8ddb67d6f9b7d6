/** The Lambda service's part: handlers made by reflection, called with the events of their triggers. */
@NullMarked
package stockroom.local.function;

import org.jspecify.annotations.NullMarked;
