package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who stood before whom, told from orders as the API shows them. */
class QueueFactsTest {
    private static final String COUNTED = """
            , {"at": "2026-11-09T09:36:59.180Z", "what": "STOCK_TAKEN_BACK",
               "reason": "A stock count found 1 of A35 missing in main."}""";

    @Test
    void R56_units_are_taken_from_whoever_stands_last() {
        JsonNode first = order("N1", "2026-11-08T10:00:00Z", COUNTED);
        JsonNode last = order("N2", "2026-11-08T11:00:00Z", "");
        assertThat(new QueueFacts(List.of(first, last)).differences())
                .singleElement()
                .asString()
                .contains("A35 was taken from N1", "while N2 behind it kept some (R56)");
    }

    @Test
    void R20_an_order_that_was_cancelled_and_came_back_says_nothing_about_who_stood_first() {
        String cameBack = COUNTED + """
            , {"at": "2026-11-09T10:00:00Z", "what": "CANCELLED", "reason": ""}
            , {"at": "2026-11-09T11:00:00Z", "what": "REOPENED", "reason": ""}""";
        JsonNode first = order("N1", "2026-11-08T10:00:00Z", cameBack);
        JsonNode last = order("N2", "2026-11-08T11:00:00Z", "");
        assertThat(new QueueFacts(List.of(first, last)).differences()).isEmpty();
    }

    @Test
    void a_moment_on_the_full_second_is_before_the_moments_of_that_second() {
        JsonNode later = order("N214", "2026-11-08T10:00:00.180Z", COUNTED);
        JsonNode earlier = order("N225", "2026-11-08T10:00:00Z", "");
        assertThat(new QueueFacts(List.of(later, earlier)).differences()).isEmpty();
    }

    private static JsonNode order(String externalId, String placedAt, String more) {
        return Bodies.read("""
                {"externalId": "%s", "status": "OPEN", "warehouse": "main", "placedAt": "%s",
                 "lines": [{"sku": "A35", "reserved": 1, "demand": 0, "promisedDate": "2026-11-12"}],
                 "history": [{"at": "%s", "what": "TAKEN", "reason": ""}%s]}""".formatted(externalId, placedAt, placedAt, more));
    }
}
