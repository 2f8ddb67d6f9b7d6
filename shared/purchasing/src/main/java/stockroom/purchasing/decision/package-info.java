/**
 * Decisions on purchase orders that are sent or being sent: each is one conditional write that lists its effects on positions, which are then
 * applied in steps. What is decided is the domain's ({@code stockroom.domain.purchasing}).
 */
@NullMarked
package stockroom.purchasing.decision;

import org.jspecify.annotations.NullMarked;
