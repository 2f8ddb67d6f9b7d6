/**
 * What an article's past demand says about the days to come: a hint for a buyer's minimum (R52). Nothing here is ever applied by itself, and no
 * rule of buying may depend on it.
 */
@NullMarked
package stockroom.domain.forecast;

import org.jspecify.annotations.NullMarked;
