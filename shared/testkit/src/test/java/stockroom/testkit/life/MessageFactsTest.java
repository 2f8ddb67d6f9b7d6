package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What clients must have been told, and when nobody may call them. */
class MessageFactsTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final JsonNode ORDER = Bodies.read("""
            {"orderId": "o-1", "externalId": "N1", "version": 1, "status": "OPEN", "customer": {"email": "ivan@example.com"},
             "history": [{"what": "TAKEN"}]}""");

    @Test
    void R60_whoever_ordered_was_told_so() {
        assertThat(differences(Set.of("o-1.1@shop.example"))).isEmpty();
        assertThat(differences(Set.of("o-2.1@shop.example")))
                .singleElement()
                .asString()
                .contains("N1: its client was not told");
    }

    @Test
    void R61_no_short_message_comes_from_21_00_to_09_00() {
        assertThat(differences(Set.of("o-1.1@shop.example"), "2026-11-19T07:00:00Z", "2026-11-19T18:59:59Z"))
                .isEmpty();
        assertThat(differences(Set.of("o-1.1@shop.example"), "2026-11-19T06:59:59Z", "2026-11-19T19:30:00Z"))
                .hasSize(2)
                .allMatch(found -> found.contains("quiet hours (R61)"));
    }

    private static List<String> differences(Set<String> letters, String... shortMessages) {
        List<Instant> times =
                List.of(shortMessages).stream().map(Instant::parse).toList();
        return MessageFacts.differences(List.of(ORDER), letters, times, KYIV);
    }
}
