package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
                .contains("expected 2026-10-26T08:00:00Z");
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

    private static List<String> differences(JsonNode order, String now, JsonNode... tasks) {
        return TimerFacts.differences(order, List.of(tasks), KYIV, Instant.parse(now));
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
