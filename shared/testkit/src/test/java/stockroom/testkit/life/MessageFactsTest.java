package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stockroom.testkit.simulation.PhoneMessage;

/** What clients must have been told, and when and by which ways nobody may call them. */
class MessageFactsTest {
    private static final String PHONE = "+380441000001";
    private static final Set<String> TOLD = Set.of("o-1.1@shop.example");
    private static final Instant NOW = Instant.parse("2026-11-20T05:00:00Z");
    private static final JsonNode ORDER = Bodies.read("""
            {"orderId": "o-1", "externalId": "N1", "version": 1, "status": "OPEN", "placedAt": "2026-11-18T20:00:00Z",
             "customerId": "c-1", "customer": {"email": "ivan@example.com", "phone": "+380441000001"},
             "history": [{"what": "TAKEN"}]}""");

    private final Terms terms = new Terms(ShopPlan.drawnBy(new Dice(3)));

    @Test
    void R60_whoever_ordered_was_told_so() {
        assertThat(differences(TOLD, Instant.EPOCH)).isEmpty();
        assertThat(differences(Set.of("o-2.1@shop.example"), Instant.EPOCH))
                .singleElement()
                .asString()
                .contains("N1: its client was not told");
    }

    @Test
    void R61_no_short_message_comes_from_21_00_to_09_00() {
        assertThat(differences(TOLD, Instant.EPOCH, "2026-11-19T07:00:00Z", "2026-11-19T18:59:59Z"))
                .isEmpty();
        assertThat(differences(TOLD, Instant.EPOCH, "2026-11-19T06:59:59Z", "2026-11-19T19:30:00Z"))
                .hasSize(2)
                .allMatch(found -> found.contains("quiet hours (R61)"));
    }

    @Test
    void R61_a_short_message_that_was_held_in_the_night_goes_out_on_the_day() {
        Instant morning = Instant.parse("2026-11-19T05:00:00Z");
        assertThat(differences(TOLD, morning, "2026-11-19T07:00:00Z")).isEmpty();
        assertThat(differences(TOLD, morning)).singleElement().asString().contains("got no short message");
    }

    @Test
    void R61_whoever_declined_messages_gets_none_and_need_not() {
        Claim chosen = terms.write(
                Terms.messagesPath("c-1"), ChooseMessages.Ways.NONE.body(), new Claim(NOW.minusSeconds(200_000)));
        chosen.sent(NOW.minusSeconds(200_000));
        chosen.answered(Claim.Verdict.HAPPENED, NOW.minusSeconds(199_000));
        assertThat(differences(Set.of(), NOW)).isEmpty();
        assertThat(differences(TOLD, NOW, "2026-11-19T07:00:00Z"))
                .hasSize(2)
                .allMatch(found -> found.contains("to a client who wants none (R61)"));
    }

    private List<String> differences(Set<String> letters, Instant before, String... shortMessages) {
        List<PhoneMessage> messages = Arrays.stream(shortMessages)
                .map(at -> new PhoneMessage(Instant.parse(at), PHONE, "Shop: order N1 received, 10.00."))
                .toList();
        return new MessageFacts(letters, messages, terms, NOW).differences(List.of(ORDER), before);
    }
}
