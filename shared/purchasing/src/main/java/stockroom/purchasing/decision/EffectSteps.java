package stockroom.purchasing.decision;

import java.util.List;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.PurchaseEffects;

/** How the effects of one kind of decision are applied, article by article. */
interface EffectSteps {
    /** Whether the last decision on this purchase order was of this kind. */
    boolean fit(PurchaseOrder order);

    /** The writes of the next step. */
    List<Change> next(PurchaseOrder order, PurchaseEffects left);

    /** What is written once no step is left. */
    List<Change> end(PurchaseOrder order, Cause cause);
}
