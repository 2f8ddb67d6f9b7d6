package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When money is overdue, and from when on somebody is asked to call, plainly counted. */
class TimerFactsTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Test
    void R13_three_days_from_friday_at_ten_end_on_monday_at_ten_though_the_clocks_change() {
        JsonNode order = order("BANK_TRANSFER", "2026-10-23T07:00:00Z", "2026-10-26T08:00:00Z");
        assertThat(differences(order, "2026-10-24T10:00:00Z")).isEmpty();
        JsonNode elapsed = order("BANK_TRANSFER", "2026-10-23T07:00:00Z", "2026-10-26T07:00:00Z");
        assertThat(differences(elapsed, "2026-10-24T10:00:00Z"))
                .singleElement()
                .asString()
                .contains("expected [2026-10-26T08:00:00Z]");
    }

    @Test
    void R12_after_half_an_hour_there_is_one_task_and_no_timer() {
        JsonNode order = order("CARD", "2026-11-19T10:00:00Z", "");
        assertThat(differences(order, "2026-11-19T12:00:00Z"))
                .singleElement()
                .asString()
                .contains("one PAYMENT_PROBLEM expected");
        assertThat(differences(order, "2026-11-19T12:00:00Z", task("2026-11-19T10:30:07Z", "2026-11-19T10:30:07Z")))
                .isEmpty();
    }

    @Test
    void R14_due_at_three_in_the_morning_it_is_offered_at_nine() {
        JsonNode order = order("CARD", "2026-11-19T00:30:00Z", "");
        assertThat(differences(order, "2026-11-19T12:00:00Z", task("2026-11-19T01:00:09Z", "2026-11-19T07:00:00Z")))
                .isEmpty();
        assertThat(differences(order, "2026-11-19T12:00:00Z", task("2026-11-19T01:00:09Z", "2026-11-19T01:00:09Z")))
                .singleElement()
                .asString()
                .contains("not from the next opening (R14)");
    }

    @Test
    void R12_whoever_pays_again_has_the_limit_anew_and_one_task_after_it() {
        ObjectNode again = (ObjectNode) order("CARD", "2026-11-19T10:00:00Z", "2026-11-19T13:30:00Z");
        again.withArray("history").addObject().put("what", "PAYMENT_ATTEMPTED").put("at", "2026-11-19T13:00:00Z");
        JsonNode before = task("2026-11-19T10:30:00Z", "2026-11-19T10:30:00Z");
        assertThat(differences(again, "2026-11-19T13:10:00Z", before)).isEmpty();
        again.putArray("timers");
        assertThat(differences(again, "2026-11-19T15:00:00Z", before))
                .singleElement()
                .asString()
                .contains("one PAYMENT_PROBLEM expected");
    }

    @Test
    void R12_a_payment_that_failed_has_a_task_and_no_timer() {
        ObjectNode failed = (ObjectNode) order("CARD", "2026-11-19T10:00:00Z", "2026-11-19T10:30:00Z");
        failed.put("paymentStatus", "FAILED");
        assertThat(differences(failed, "2026-11-19T10:10:00Z"))
                .anyMatch(found -> found.contains("a timer though its payment failed"))
                .anyMatch(found -> found.contains("nobody was asked to find the cause"));
    }

    @Test
    void R23_an_order_has_one_of_the_limits_that_it_may_have_been_placed_under() {
        JsonNode order = order("CARD", "2026-11-19T10:00:00Z", "2026-11-19T13:00:00Z");
        List<TimerFacts.Limits> longer =
                List.of(new TimerFacts.Limits("PT3H", "P3D"), new TimerFacts.Limits("PT2H", "P3D"));
        Instant now = Instant.parse("2026-11-19T10:10:00Z");
        assertThat(TimerFacts.differences(order, longer, List.of(), KYIV, now)).isEmpty();
        assertThat(differences(order, "2026-11-19T10:10:00Z")).anyMatch(found -> found.contains("R23"));
    }

    private static List<String> differences(JsonNode order, String now, JsonNode... tasks) {
        return TimerFacts.differences(
                order, List.of(new TimerFacts.Limits("PT30M", "P3D")), List.of(tasks), KYIV, Instant.parse(now));
    }

    private static JsonNode task(String dueAt, String offeredFrom) {
        return Bodies.read("""
                {"orderId": "o-1", "kind": "PAYMENT_PROBLEM", "dueAt": "%s", "offeredFrom": "%s"}""".formatted(dueAt, offeredFrom));
    }

    private static JsonNode order(String method, String placedAt, String timer) {
        String timers = timer.isEmpty() ? "" : "{\"kind\": \"PAYMENT\", \"dueAt\": \"" + timer + "\"}";
        return Bodies.read("""
                {"orderId": "o-1", "externalId": "N1", "status": "OPEN", "paymentStatus": "PENDING", "placedAt": "%s",
                 "payment": {"method": "%s"}, "totals": {"paid": {"amount": 0}}, "timers": [%s],
                 "history": [{"what": "TAKEN"}]}""".formatted(placedAt, method, timers));
    }
}
