package stockroom.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What a supplier answers to a purchase order (R48). The supplier's newest version wins, in whatever order they come.
 *
 * @param which of the purchase orders of this status that are listed, counted around
 * @param version the supplier's own number of it
 */
record ConfirmPurchase(String status, int which, Way way, int version, Answered answered) implements Act {
    private static final int SENDS = 3;

    /** How the answer reaches the shop. */
    enum Way {
        A_BUYER_ENTERS_IT,
        THEIR_PROGRAM_SENDS_IT
    }

    @Override
    public void perform(Stage stage) {
        stage.purchaseOrder(Ask.BUYER, status, which, (order, shown) -> {
            ArrayNode lines = Bodies.object().putArray("lines");
            shown.lines()
                    .forEach(line -> lines.add(answered.of(
                            line,
                            PlainPurchase.arrival(line),
                            lines.isEmpty() ? Answered.Place.FIRST : Answered.Place.FURTHER_DOWN,
                            version)));
            ObjectNode body = Bodies.object().put("supplierVersion", version);
            body.set("lines", lines);
            address(stage, shown)
                    .ifPresent(path -> stage.insist(
                            Ask.post(who(), path, body.toString()),
                            order.words().saying(version, Bodies.read(lines.toString()), stage.now()),
                            SENDS,
                            stage.hearingOfPurchase()));
        });
    }

    private Ask.Who who() {
        return way == Way.A_BUYER_ENTERS_IT ? Ask.BUYER : Ask.ANYBODY;
    }

    /** A program finds it in the letter: before that came it can say nothing. */
    private Optional<String> address(Stage stage, PlainPurchase shown) {
        return way == Way.A_BUYER_ENTERS_IT
                ? Optional.of("/staff/purchase-orders/" + shown.id() + "/confirmations")
                : stage.supplierPage(shown);
    }

    @Override
    public String toString() {
        return "supplier's version " + version + " of " + status + " purchase order " + which + ": " + answered + ", "
                + way;
    }
}
