package stockroom.local.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import stockroom.domain.purchasing.PurchaseOrderStatus;

/**
 * Made up: what a supplier answers to a purchase order on the mornings after its order day (R48). 85 % of the orders are confirmed; of
 * their lines 6 % are short, 6 % come later and 4 % cost more.
 */
final class MadeUpAnswer {
    private static final int WHOLE = 100;

    private MadeUpAnswer() {}

    /** The body of {@code POST …/confirmations}; empty when nothing comes from the supplier on this day. */
    static Optional<ObjectNode> on(LocalDate today, Purchase order, SampleCalendar calendar) {
        boolean silent = order.status() != PurchaseOrderStatus.SENT
                || order.orderDay().filter(today::isAfter).isEmpty()
                || order.expected().filter(today::isBefore).isEmpty()
                || !Draw.happens(85, "confirms", order.name(calendar));
        return silent ? Optional.empty() : Optional.of(body(order, calendar));
    }

    private static ObjectNode body(Purchase order, SampleCalendar calendar) {
        ObjectNode body = ShopClient.object().put("supplierVersion", 1);
        ArrayNode lines = body.putArray("lines");
        for (PurchaseLine line : order.lines()) {
            say(lines.addObject(), line, order, order.name(calendar) + '/' + line.sku());
        }
        return body;
    }

    private static void say(ObjectNode said, PurchaseLine line, Purchase order, String about) {
        int percent = Draw.happens(6, "is short", about) ? Draw.between(30, 90, "percent of it", about) : WHOLE;
        said.put("sku", line.sku()).put("quantity", line.quantity() * percent / WHOLE);
        if (Draw.happens(6, "comes later", about)) {
            int days = Draw.between(1, 6, "days later", about);
            line.arrival().ifPresent(day -> said.put("date", day.plusDays(days).toString()));
        }
        if (Draw.happens(4, "costs more", about)) {
            long dearer = Math.max(1, line.unitPrice() * Draw.between(2, 9, "percent dearer", about) / WHOLE);
            said.putObject("unitPrice")
                    .put("amount", line.unitPrice() + dearer)
                    .put("currency", order.currency().name());
        }
    }
}
