package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Logistics enters what came with a delivery (R49): the same receipt counts once.
 *
 * @param status of the purchase order
 * @param which of those that are listed, counted around
 * @param share of what is missing, in percent
 */
record ReceiveGoods(String status, int which, String receiptId, Manner manner, int share) implements Act {
    private static final int SENDS = 4;
    private static final int WHOLE = 100;
    private static final int TOO_MANY = 3;

    /** What is special about what came. */
    enum Manner {
        AS_EXPECTED,
        SOME_REJECTED,
        TOO_MUCH,
        WRONG_ARTICLE
    }

    @Override
    public void perform(Stage stage) {
        stage.purchaseOrder(Ask.LOGISTICS, status, which, (order, shown) -> {
            ArrayNode lines = lines(stage, shown);
            if (!lines.isEmpty()) {
                ObjectNode body = Bodies.object().put("receiptId", receiptId);
                body.set("lines", lines);
                KnownPurchases.Entered entered =
                        stage.reference().purchases().entering(order, receiptId, lines, body.toString(), stage.now());
                send(stage, entered, SENDS);
            }
        });
    }

    static void send(Stage stage, KnownPurchases.Entered entered, int times) {
        String path = "/staff/purchase-orders/" + entered.purchaseOrder() + "/receipts";
        Ask ask = Ask.post(Ask.LOGISTICS, path, entered.delivery().body());
        stage.insist(ask, entered.delivery().claim(), times, stage.hearingOfPurchase());
    }

    private ArrayNode lines(Stage stage, PlainPurchase shown) {
        ArrayNode lines = Bodies.object().putArray("lines");
        for (JsonNode line : shown.lines()) {
            long missing = PlainPurchase.missing(line);
            long came = (missing * share + WHOLE - 1) / WHOLE;
            long rejected = manner == Manner.SOME_REJECTED ? came / 2 : 0;
            long good = came - rejected + (manner == Manner.TOO_MUCH && lines.isEmpty() ? TOO_MANY : 0);
            if (good + rejected > 0) {
                ObjectNode entered =
                        lines.addObject().put("sku", line.path("sku").asText()).put("received", good);
                if (rejected > 0) {
                    entered.put("rejected", rejected);
                }
            }
        }
        if (manner == Manner.WRONG_ARTICLE) {
            String any = stage.reference().terms().plan().articles().get(0).sku();
            lines.addObject().put("sku", any).put("received", 2);
        }
        return lines;
    }

    @Override
    public String toString() {
        return "logistics enters receipt " + receiptId + " of " + status + " purchase order " + which + ": " + share
                + " % of what is missing, " + manner;
    }
}
