package stockroom.local.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The payment providers of the sample's clients: they tell the shop, by signed messages, what became of attempts to pay (R21). */
final class Providers {
    private final ShopClient shop;
    private final ServiceAgenda agenda;
    private final Map<MadeUpPayment.Word, Integer> said = new TreeMap<>();

    Providers(ShopClient shop, ServiceAgenda agenda) {
        this.shop = shop;
        this.agenda = agenda;
    }

    /** How often they said what. */
    Map<MadeUpPayment.Word, Integer> said() {
        return said;
    }

    /** A client begins to pay: what comes of it is entered in the agenda. @param sum what the attempt is for, in pence */
    void attempt(TakenOrder order, int attempt, MadeUpPayment payment, long sum, Instant now) {
        for (int i = 0; i < payment.says().size(); i++) {
            MadeUpPayment.Said each = payment.says().get(i);
            String eventId = "sample-" + order.orderId() + "-" + attempt + "-" + i;
            agenda.add(now.plus(each.after()), () -> tell(order, attempt, eventId, each, sum));
        }
    }

    private void tell(TakenOrder order, int attempt, String eventId, MadeUpPayment.Said each, long sum) {
        if (sum <= 0) {
            return; // an order that costs nothing is paid from the start
        }
        ObjectNode event = ShopClient.object()
                .put("eventId", eventId)
                .put("orderId", order.orderId())
                .put("attempt", attempt)
                .put("type", each.word().name())
                .put("occurredAt", shop.now().toString());
        event.set("amount", OrderBody.money(Math.max(1, sum * each.percent() / 100)));
        shop.provider(event).good();
        said.merge(each.word(), 1, Integer::sum);
    }

    /** Money went back to a client. */
    void refund(String orderId, String taskId, long pence) {
        ObjectNode event = ShopClient.object()
                .put("eventId", "refund-" + taskId)
                .put("orderId", orderId)
                .put("type", "REFUNDED")
                .put("occurredAt", shop.now().toString());
        event.set("amount", OrderBody.money(pence));
        shop.provider(event).good();
    }
}
