package stockroom.domain.queue;

import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.ordering.Order;
import stockroom.domain.payment.PaymentStatus;

/** What of an order its score is made of, but its age (R26): kept with the score as its inputs. */
public record Worth(Goods goods, DeliveryKind delivery, PaymentStatus payment, Margin margin) {
    public static Worth of(Order order, Margin margin) {
        return new Worth(Goods.of(order), order.delivery(), order.payment(), margin);
    }
}
