package stockroom.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An order as a storefront posts it.
 *
 * @param pickupWarehouse with PICKUP only
 * @param charges posted prices, in minor units; only a channel that sets its own prices posts them
 */
record Wish(
        String channel,
        String externalId,
        Client client,
        List<Line> lines,
        String deliveryKind,
        Optional<String> pickupWarehouse,
        String paymentMethod,
        Optional<LocalDate> neededBy,
        Optional<String> note,
        Waiting waiting,
        Charges charges) {
    /** Whether the client takes the order in parts (R4). */
    enum Waiting {
        WAITS,
        ALL_OR_NOTHING
    }

    /** @param unitPrice posted by a channel that sets its own prices, else 0 */
    record Line(String sku, int quantity, long unitPrice) {
        @Override
        public String toString() {
            return quantity + " × " + sku;
        }
    }

    /** What a channel with its own prices posts beside its lines, in minor units. */
    record Charges(long delivery, long fees, long discount) {
        static final Charges NONE = new Charges(0, 0, 0);
    }

    /** Who orders. */
    record Client(String name, Optional<String> phone, Optional<String> email, String city) {}

    Wish {
        lines = List.copyOf(lines);
    }

    /** Who and under which number (R1). */
    String key() {
        return channel + "/" + externalId;
    }

    boolean postsPrices() {
        return lines.get(0).unitPrice() > 0;
    }

    Wish withLines(List<Line> others) {
        return new Wish(
                channel,
                externalId,
                client,
                others,
                deliveryKind,
                pickupWarehouse,
                paymentMethod,
                neededBy,
                note,
                waiting,
                charges);
    }

    Wish paidBy(String method) {
        return new Wish(
                channel,
                externalId,
                client,
                lines,
                deliveryKind,
                pickupWarehouse,
                method,
                neededBy,
                note,
                waiting,
                charges);
    }

    String json() {
        ObjectNode body = Bodies.object().put("externalId", externalId);
        ObjectNode customer = body.putObject("customer").put("name", client.name());
        client.phone().ifPresent(phone -> customer.put("phone", phone));
        client.email().ifPresent(email -> customer.put("email", email));
        customer.putObject("address")
                .put("country", "UA")
                .put("city", client.city())
                .put("postalCode", "01001")
                .put("street", "Khreshchatyk 1");
        ArrayNode array = body.putArray("lines");
        for (Line line : lines) {
            ObjectNode node = array.addObject().put("sku", line.sku()).put("quantity", line.quantity());
            if (postsPrices()) {
                node.set("unitPrice", Bodies.money(line.unitPrice(), ShopPlan.CURRENCY));
            }
        }
        ObjectNode delivery = body.putObject("delivery").put("kind", deliveryKind);
        pickupWarehouse.ifPresent(warehouse -> delivery.put("pickupWarehouse", warehouse));
        if (postsPrices()) {
            delivery.set("price", Bodies.money(charges.delivery(), ShopPlan.CURRENCY));
            body.set("fees", Bodies.money(charges.fees(), ShopPlan.CURRENCY));
            body.set("discount", Bodies.money(charges.discount(), ShopPlan.CURRENCY));
        }
        body.putObject("payment").put("method", paymentMethod);
        neededBy.ifPresent(date -> body.put("neededBy", date.toString()));
        note.ifPresent(text -> body.put("note", text));
        if (waiting == Waiting.ALL_OR_NOTHING) {
            body.put("allOrNothing", true);
        }
        return body.toString();
    }

    @Override
    public String toString() {
        return key() + " " + lines.stream().map(Line::toString).collect(Collectors.joining(", "));
    }
}
