/**
 * Orders: how one is taken, what may happen to it, and what each move does to the positions of its articles. Pure decisions; reading,
 * writing and finishing them live in the ordering module.
 */
@NullMarked
package stockroom.domain.ordering;

import org.jspecify.annotations.NullMarked;
