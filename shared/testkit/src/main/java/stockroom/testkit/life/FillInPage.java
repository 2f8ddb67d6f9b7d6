package stockroom.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;

/**
 * A supplier opens the page behind the link of their letter, and confirms there (R47, R48): once, or twice at a time. Meanwhile another answer may
 * come; a page that is older than it changes nothing.
 *
 * @param status of the purchase order that the letter is about
 * @param which of those that are listed, counted around
 * @param thinking how long the page lies open
 */
record FillInPage(String status, int which, Answered answered, Duration thinking, Press press) implements Act {
    private static final int SENDS = 3;

    /** How the button is pressed. */
    enum Press {
        ONCE,
        TWICE
    }

    @Override
    public void perform(Stage stage) {
        stage.purchaseOrder(Ask.BUYER, status, which, (order, shown) -> stage.supplierPage(shown)
                .ifPresent(path -> stage.read(Ask.get(Ask.ANYBODY, path), page -> {
                    SupplierForm form = SupplierForm.read(page.asText());
                    if (form.isOpen()) {
                        ArrayNode lines = filled(form.lines(shown.currency()));
                        stage.later(thinking, () -> confirm(stage, order, path, form, lines));
                    }
                })));
    }

    private ArrayNode filled(ArrayNode page) {
        for (int i = 0; i < page.size(); i++) {
            ObjectNode line = (ObjectNode) page.get(i);
            LocalDate date = LocalDate.parse(line.path("date").asText());
            line.setAll(answered.of(line, date, i == 0 ? Answered.Place.FIRST : Answered.Place.FURTHER_DOWN, 1));
        }
        return page;
    }

    private void confirm(Stage stage, KnownPurchase order, String path, SupplierForm form, ArrayNode lines) {
        Ask ask = Ask.form(Ask.ANYBODY, path, form.saying(lines).fields());
        Claim claim = order.words().saying(form.version(), Bodies.read(lines.toString()), stage.now());
        stage.insist(ask, claim, SENDS, answer -> {});
        if (press == Press.TWICE) {
            stage.ask(ask, claim, answer -> {});
        }
    }

    @Override
    public String toString() {
        return "supplier opens the page of " + status + " purchase order " + which + ", and " + thinking
                + " later presses " + press + ": " + answered;
    }
}
