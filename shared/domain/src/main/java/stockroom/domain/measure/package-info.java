/**
 * The units every rule speaks in: quantities, money, and the names of articles and places. Nothing here knows a rule; what decides
 * something lives in the package of its business word.
 */
@NullMarked
package stockroom.domain.measure;

import org.jspecify.annotations.NullMarked;
