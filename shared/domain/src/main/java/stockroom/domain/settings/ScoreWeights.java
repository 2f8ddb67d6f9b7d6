package stockroom.domain.settings;

import java.util.Map;
import stockroom.domain.delivery.DeliveryKind;

/**
 * What an order's score in the operators' queue is made of, in points (R26).
 *
 * @param inStock when every unit is reserved
 * @param delivery by delivery kind
 * @param marginPercent for each percent of margin
 * @param paid when the order is PAID
 * @param hourWaited for each full hour waited
 * @param hoursAtMost after how many hours waiting adds nothing more
 */
public record ScoreWeights(
        int inStock,
        Map<DeliveryKind, Integer> delivery,
        int marginPercent,
        int paid,
        int hourWaited,
        int hoursAtMost) {
    public ScoreWeights {
        delivery = Map.copyOf(delivery);
    }
}
