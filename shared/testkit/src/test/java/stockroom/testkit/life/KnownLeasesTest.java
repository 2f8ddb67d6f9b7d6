package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether two operators were given the same order at once. */
class KnownLeasesTest {
    private static final JsonNode FIRST = card("2026-11-19T08:10:00Z");
    private static final JsonNode SOON = card("2026-11-19T08:10:01Z");

    private final KnownLeases leases = new KnownLeases();

    @Test
    void R25_two_operators_asking_at_once_get_different_orders() {
        assertThat(leases.given("Olha", FIRST)).isEmpty();
        assertThat(leases.given("Iryna", SOON))
                .map(found -> found.contains("(R25)"))
                .isEqualTo(Optional.of(true));
    }

    @Test
    void R25_a_lapsed_lease_and_one_that_was_given_back_return_the_order() {
        leases.given("Olha", FIRST);
        assertThat(leases.given("Iryna", card("2026-11-19T08:20:00Z"))).isEmpty();
        leases.released("o-1");
        assertThat(leases.given("Petro", card("2026-11-19T08:21:00Z"))).isEmpty();
    }

    @Test
    void an_answer_that_comes_after_its_lease_was_given_back_tells_nothing_new() {
        leases.given("Olha", FIRST);
        leases.released("o-1");
        leases.given("Olha", FIRST);
        assertThat(leases.given("Iryna", SOON)).isEmpty();
    }

    private static JsonNode card(String leaseUntil) {
        return Bodies.read(
                "{\"order\": {\"orderId\": \"o-1\", \"version\": 3}, \"leaseUntil\": \"" + leaseUntil + "\"}");
    }
}
