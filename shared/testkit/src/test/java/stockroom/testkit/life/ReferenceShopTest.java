package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The reference model objects to each thing that must not be visible. */
class ReferenceShopTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final KnownStock.Place PLACE = new KnownStock.Place("A1", "main");

    private static final Arrivals NOTHING_CAME = new Arrivals(
            new KnownPurchases(new KnownEdits()),
            new Sight(NOON.plusSeconds(9), List.of(), Map.of(), List.of(), List.of(), List.of(), Map.of(), Map.of()));

    private final ShopPlan plan = ShopPlan.drawnBy(new Dice(1));
    private final ReferenceShop reference = new ReferenceShop(plan);

    private final Wish wish = new Wish(
            "web",
            "N1",
            new Wish.Client("Client 1", Optional.of("+380441000001"), Optional.empty(), "Kyiv"),
            List.of(new Wish.Line("A1", 2, 0)),
            "POST",
            Optional.empty(),
            "CARD",
            Optional.empty(),
            Optional.empty(),
            Wish.Waiting.WAITS,
            Wish.Charges.NONE);

    private Claim placed(Claim.Verdict verdict) {
        return answered(reference.order(wish.key()).placing(wish, NOON), verdict);
    }

    private static Claim answered(Claim claim, Claim.Verdict verdict) {
        claim.sent(NOON);
        claim.answered(verdict, NOON.plusSeconds(1));
        return claim;
    }

    private List<String> seeing(JsonNode... orders) {
        Sight sight = new Sight(
                NOON.plusSeconds(3600), List.of(orders), Map.of(), List.of(), List.of(), List.of(), Map.of(), Map.of());
        return reference.differences(sight);
    }

    private static ObjectNode order(String status) {
        ObjectNode order = Bodies.object()
                .put("orderId", "o-1")
                .put("channel", "web")
                .put("externalId", "N1")
                .put("placedAt", NOON.toString())
                .put("status", status);
        order.putArray("lines");
        return order;
    }

    @Test
    void R1_an_accepted_order_that_is_not_there_is_missed() {
        placed(Claim.Verdict.HAPPENED);
        assertThat(seeing()).anyMatch(found -> found.contains("accepted, and not there"));
    }

    @Test
    void R1_an_order_without_an_answer_may_be_there_or_not() {
        placed(Claim.Verdict.UNKNOWN);
        assertThat(seeing()).isEmpty();
    }

    @Test
    void an_order_that_was_refused_or_never_sent_must_not_be_there() {
        placed(Claim.Verdict.REFUSED);
        assertThat(seeing(order("OPEN"))).anyMatch(found -> found.contains("nobody sent it"));
    }

    @Test
    void R1_an_order_is_there_once() {
        placed(Claim.Verdict.HAPPENED);
        assertThat(seeing(order("OPEN"), order("OPEN"))).anyMatch(found -> found.contains("shown twice"));
    }

    @Test
    void R16_what_was_cancelled_stays_cancelled() {
        placed(Claim.Verdict.HAPPENED);
        answered(reference.order(wish.key()).cancelling(NOON), Claim.Verdict.HAPPENED);
        assertThat(seeing(order("CONFIRMED"))).anyMatch(found -> found.contains("confirmed though a cancel"));
    }

    @Test
    void R22_a_payment_id_counts_once_and_one_without_an_answer_may_count() {
        KnownPayments order = reference.order(wish.key()).payments();
        answered(order.saying("p1", KnownPayments.Word.PAID, 300, NOON, NOON), Claim.Verdict.HAPPENED);
        answered(order.saying("p1", KnownPayments.Word.PAID, 300, NOON, NOON), Claim.Verdict.HAPPENED);
        answered(order.saying("p2", KnownPayments.Word.PAID, 50, NOON, NOON), Claim.Verdict.UNKNOWN);
        assertThat(order.possible(NOON))
                .extracting(KnownPayments.Book::received)
                .containsExactlyInAnyOrder(300L, 350L);
    }

    @Test
    void I1_on_hand_is_what_was_counted_last() {
        KnownStock stock = reference.stock();
        answered(stock.counting(PLACE, "c1", 7, new Claim(NOON)), Claim.Verdict.HAPPENED);
        assertThat(stock.compare(PLACE, position(7), NOTHING_CAME)).isEmpty();
        assertThat(stock.compare(PLACE, position(8), NOTHING_CAME)).anyMatch(found -> found.contains("on hand (I1)"));
    }

    @Test
    void I3_nothing_is_free_while_somebody_waits() {
        ObjectNode order = order("OPEN").put("warehouse", "main");
        order.withArray("lines")
                .addObject()
                .put("lineId", "1")
                .put("sku", "A1")
                .put("reserved", 1)
                .put("demand", 1)
                .put("promisedDate", "2026-11-24");
        order.put("placedAt", "2026-11-20T10:00:00.000Z");
        Sight sight = new Sight(
                NOON, List.of(order), Map.of(PLACE, position(3)), List.of(), List.of(), List.of(), Map.of(), Map.of());
        assertThat(new PositionFacts(sight, new Rows(plan, Map.of(Rows.SETTINGS, settings()))).differences())
                .anyMatch(found -> found.contains("2 free while 1 wait (I3)"));
    }

    private static ObjectNode settings() {
        return Bodies.object().put("buyOn", "INTAKE");
    }

    private static ObjectNode position(int onHand) {
        return Bodies.object().put("warehouse", "main").put("onHand", onHand);
    }
}
