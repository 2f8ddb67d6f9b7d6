package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who must stand in the operators' queue, and where, plainly told from orders. */
class RankingFactsTest {
    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");
    private static final JsonNode COURIER = order("o-1", "OPEN", "ON_DELIVERY", "COURIER", "");

    @Test
    void R25_an_open_order_on_delivery_is_in_the_queue_and_a_confirmed_one_is_not() {
        assertThat(differences(COURIER, item("o-1", 300, 2))).isEmpty();
        assertThat(differences(COURIER)).singleElement().asString().contains("is not in the queue (R25)");
        JsonNode confirmed = order("o-1", "CONFIRMED", "ON_DELIVERY", "COURIER", "");
        assertThat(differences(confirmed, item("o-1", 300, 2)))
                .anyMatch(found -> found.contains("though nobody has to do anything"));
    }

    @Test
    void R28_call_back_at_18_00_hides_it() {
        String callBack = "{\"kind\": \"CALL_BACK\", \"dueAt\": \"2026-11-19T16:00:00Z\"}";
        assertThat(differences(order("o-1", "OPEN", "ON_DELIVERY", "COURIER", callBack)))
                .isEmpty();
    }

    @Test
    void R26_a_score_that_is_not_what_its_order_makes_it_is_found() {
        assertThat(differences(COURIER, item("o-1", 200, 2)))
                .singleElement()
                .asString()
                .contains("delivery of its score (R26): expected 300, shown 200");
    }

    @Test
    void R26_the_higher_score_stands_first() {
        JsonNode pickup = order("o-2", "OPEN", "ON_DELIVERY", "PICKUP", "");
        Sight sight = sight(COURIER, pickup);
        assertThat(RankingFacts.differences(sight, List.of(item("o-1", 300, 2), item("o-2", 200, 2))))
                .isEmpty();
        assertThat(RankingFacts.differences(sight, List.of(item("o-2", 200, 2), item("o-1", 300, 2))))
                .singleElement()
                .asString()
                .contains("stands behind");
    }

    @Test
    void R27_whoever_comes_to_the_limit_at_this_moment_may_stand_on_either_side_of_it() {
        Sight later = new Sight(
                Instant.parse("2026-11-20T10:00:21Z"),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of());
        JsonNode aged = Bodies.read(item("o-1", 300, 24).toString().replace("\"aged\":false", "\"aged\":true"));
        assertThat(RankingFacts.differences(later, List.of(item("o-2", 100, 24), aged)))
                .allMatch(found -> found.contains("there is no such order"));
    }

    private static List<String> differences(JsonNode order, JsonNode... ranking) {
        return RankingFacts.differences(sight(order), List.of(ranking));
    }

    private static Sight sight(JsonNode... orders) {
        return new Sight(NOON, List.of(orders), Map.of(), List.of(), List.of(), List.of(), Map.of(), Map.of());
    }

    private static JsonNode item(String id, int delivery, int age) {
        return Bodies.read("""
                {"orderId": "%s", "aged": false, "waitingSince": "2026-11-19T10:00:00Z", "score": {"total": %d, "terms": [
                 {"name": "availability", "points": 0}, {"name": "delivery", "points": %d}, {"name": "payment", "points": 0},
                 {"name": "age", "points": %d}]}}""".formatted(id, delivery + age, delivery, age));
    }

    private static JsonNode order(String id, String status, String payment, String delivery, String timers) {
        return Bodies.read("""
                {"orderId": "%s", "externalId": "N1", "status": "%s", "paymentStatus": "%s", "placedAt": "2026-11-19T10:00:00Z",
                 "fulfilmentStatus": "WAITING_STOCK", "delivery": {"kind": "%s"}, "timers": [%s]}""".formatted(id, status, payment, delivery, timers));
    }
}
