package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a supplier answers to a purchase order (R48), entered by a buyer. The supplier's newest version wins, in whatever order they come.
 *
 * @param which of the purchase orders of this status that are listed, counted around
 * @param version the supplier's own number of it
 */
record ConfirmPurchase(String status, int which, int version, Answered answered) implements Act {
    private static final int SENDS = 3;
    private static final int DAYS_LATER = 4;
    private static final int WHOLE = 100;

    /** What the supplier says of the lines. */
    enum Answered {
        ALL,
        HALF_OF_EACH,
        FIRST_LINE_ONLY,
        LATER,
        DEARER,
        CHEAPER
    }

    @Override
    public void perform(Stage stage) {
        stage.purchaseOrder(Ask.BUYER, status, which, (order, shown) -> {
            ArrayNode lines = Bodies.object().putArray("lines");
            shown.lines().forEach(line -> lines.add(said(line, lines.isEmpty())));
            ObjectNode body = Bodies.object().put("supplierVersion", version);
            body.set("lines", lines);
            String path = "/staff/purchase-orders/" + order.id() + "/confirmations";
            stage.insist(
                    Ask.post(Ask.BUYER, path, body.toString()),
                    order.words().saying(version, Bodies.read(lines.toString()), stage.now()),
                    SENDS,
                    stage.hearingOfPurchase());
        });
    }

    private ObjectNode said(JsonNode line, boolean first) {
        int ordered = line.path("quantity").asInt();
        int quantity =
                switch (answered) {
                    case HALF_OF_EACH -> ordered / 2;
                    case FIRST_LINE_ONLY -> first ? ordered : 0;
                    default -> ordered;
                };
        ObjectNode said = Bodies.object().put("sku", line.path("sku").asText()).put("quantity", quantity);
        if (answered == Answered.LATER) {
            said.put(
                    "date",
                    PlainPurchase.arrival(line).plusDays(DAYS_LATER * version).toString());
        }
        if (answered == Answered.DEARER || answered == Answered.CHEAPER) {
            JsonNode price = line.path("unitPrice");
            int percent = WHOLE + (answered == Answered.DEARER ? version : -version);
            said.set(
                    "unitPrice",
                    Bodies.money(
                            price.path("amount").asLong() * percent / WHOLE,
                            price.path("currency").asText()));
        }
        return said;
    }

    @Override
    public String toString() {
        return "supplier's version " + version + " of " + status + " purchase order " + which + ": " + answered;
    }
}
