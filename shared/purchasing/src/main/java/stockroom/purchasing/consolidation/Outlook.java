package stockroom.purchasing.consolidation;

import java.util.Optional;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.Assortment;
import stockroom.domain.purchasing.BuyingPolicy;
import stockroom.domain.purchasing.LineEdit;
import stockroom.domain.purchasing.PositionBlock.PositionNeed;
import stockroom.domain.purchasing.SupplierId;

/** What a run would go by for one position at this moment: what a buyer's edit is measured against (R40). */
public final class Outlook {
    private final PositionNeed need;
    private final Assortment assortment;
    private final BuyingPolicy policy;

    Outlook(PositionNeed need, Assortment assortment, BuyingPolicy policy) {
        this.need = need;
        this.assortment = assortment;
        this.policy = policy;
    }

    /** The position's version. */
    public long version() {
        return need.position().stock().version();
    }

    /** Units that orders and the minimum need. */
    public long needed() {
        return need.need().units();
    }

    /** Units missing up to the day's target, whether the minimum is reached or not; 0 without a minimum. */
    public long belowTarget() {
        return need.position()
                .minimum()
                .map(plan ->
                        plan.on(policy.moment().today()).target() - need.need().projected())
                .map(below -> Math.max(0, below))
                .orElse(0L);
    }

    /** The edit that stands. */
    public Optional<LineEdit> edit() {
        return need.position().edit();
    }

    /** In whose draft the last run put a line. */
    public Optional<SupplierId> draftSupplier() {
        return need.position().noted().draftSupplier();
    }

    public boolean sells(SupplierId supplier) {
        return assortment.sells(supplier);
    }

    /** Whether so many units of this supplier's offer cost no more than a line may. */
    public boolean holds(SupplierId supplier, int units) {
        return assortment.holds(supplier, units);
    }

    /** Units that a line of this supplier would have if no buyer had a say; those needed, where it can't be bought there. */
    public long computed(SupplierId supplier) {
        Sku sku = need.position().key().sku();
        return policy.decide(sku, need.need(), need.needDate(), assortment.only(supplier))
                .fold(() -> 0L, buy -> (long) buy.line().quantity().units(), blocked -> needed());
    }
}
