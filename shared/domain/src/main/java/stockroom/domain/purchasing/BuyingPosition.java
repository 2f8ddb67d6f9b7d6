package stockroom.domain.purchasing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.stock.Minimum;
import stockroom.domain.stock.Stock;
import stockroom.domain.task.CaseKind;

/**
 * A position as a run saw it: what its decision depends on, and what an earlier run wrote beside it.
 *
 * @param incoming units on sent purchase orders
 * @param draftSupplierOrNull whose draft has a line of it
 * @param caseOrNull the case that stands open for it
 * @param marked changed since a run last answered it
 * @param recheckAtOrNull when its answer may change by itself
 */
public record BuyingPosition(
    PositionKey key,
    Stock stock,
    long incoming,
    @Nullable Minimum minimumOrNull,
    @Nullable SupplierId draftSupplierOrNull,
    @Nullable CaseKind caseOrNull,
    boolean marked,
    @Nullable Instant recheckAtOrNull) {
  public Optional<Minimum> minimum() {
    return Optional.ofNullable(minimumOrNull);
  }

  public Optional<SupplierId> draftSupplier() {
    return Optional.ofNullable(draftSupplierOrNull);
  }

  public Optional<CaseKind> openCase() {
    return Optional.ofNullable(caseOrNull);
  }

  public Optional<Instant> recheckAt() {
    return Optional.ofNullable(recheckAtOrNull);
  }

  /** Units that no order holds; below 0 where a count found fewer than are promised. */
  public long free() {
    return (long) stock.onHand() - stock.reserved();
  }

  /** Units that serve demand before anything is bought: free ones and incoming ones. */
  public long cover() {
    return Math.max(0, free()) + incoming;
  }
}
