package stockroom.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulatedCloudTest {
    private static final Duration HOURS = Duration.ofHours(12);

    @Test
    void a_request_reaches_its_function_and_is_answered() {
        try (StubShop shop = new StubShop(Weather.fair(1)).asked("cup").after(HOURS)) {
            assertThat(shop.answers)
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.orElseThrow().body()).isEqualTo("cup"));
            assertThat(shop.seen("request cup")).isEqualTo(1);
        }
    }

    @Test
    void a_route_that_the_template_lacks_is_not_found() {
        try (StubShop shop = new StubShop(Weather.fair(1))) {
            ApiAnswer answer = shop.cloud.ask(ApiCall.get(new Caller.Staff("Olena", "owner"), "/nothing"));

            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @Test
    void what_is_written_comes_by_the_stream_and_what_is_sent_by_the_queue() {
        try (StubShop shop =
                new StubShop(Weather.fair(1)).asked("cup", "send-mug").after(HOURS)) {
            assertThat(shop.seen("record cup")).isEqualTo(1);
            assertThat(shop.seen("message mug")).isEqualTo(1);
        }
    }

    @Test
    void a_schedule_fires_by_its_expression() {
        try (StubShop shop = new StubShop(Weather.fair(1)).after(HOURS)) {
            assertThat(shop.seen("tick")).isEqualTo(11);
        }
    }

    @Test
    void a_message_that_fails_comes_again_after_its_visibility_timeout_until_it_is_taken() {
        try (StubShop shop =
                new StubShop(Weather.fair(1)).asked("send-mug-fails-2").after(HOURS)) {
            assertThat(shop.seen("message mug-fails-2")).isEqualTo(3);
        }
    }

    @Test
    void a_message_beyond_its_last_receive_goes_to_the_dead_letters() {
        try (StubShop shop =
                new StubShop(Weather.fair(1)).asked("send-mug-fails-4").after(HOURS)) {
            assertThat(shop.seen("message mug-fails-4")).isEqualTo(3);
            assertThat(shop.seen("dead mug-fails-4")).isEqualTo(1);
        }
    }

    @Test
    void a_record_that_fails_is_handed_over_again_and_holds_up_the_others_behind_it() {
        try (StubShop shop =
                new StubShop(Weather.fair(1)).asked("cup-fails-2", "mug").after(HOURS)) {
            assertThat(shop.seen("record cup-fails-2")).isEqualTo(3);
            assertThat(shop.seen("record mug")).isPositive();
        }
    }

    @Test
    void a_record_that_fails_beyond_its_last_retry_is_left_behind() {
        try (StubShop shop =
                new StubShop(Weather.fair(1)).asked("cup-fails-100", "mug").after(HOURS)) {
            assertThat(shop.seen("record cup-fails-100")).isEqualTo(4);
            assertThat(shop.seen("record mug")).isPositive();
        }
    }

    @Test
    void the_same_seed_repeats_the_history_to_the_byte_and_another_makes_another() {
        assertThat(trace(3)).isEqualTo(trace(3)).isNotEqualTo(trace(4));
    }

    private static long trace(long seed) {
        try (StubShop shop = new StubShop(Weather.rough(seed).withIntensity(20))
                .asked("cup", "send-mug", "pot")
                .askedOften(50)
                .after(HOURS)) {
            return shop.cloud.trace();
        }
    }

    @Test
    void fair_weather_has_no_faults() {
        try (StubShop shop = new StubShop(Weather.fair(1)).askedOften(100).after(HOURS)) {
            assertThat(shop.cloud.faults()).isEmpty();
            assertThat(shop.lostAnswers()).isZero();
        }
    }

    @Test
    void a_fault_that_is_suppressed_does_not_happen_and_the_others_do() {
        Weather weather =
                Weather.rough(5).with(Set.of(FaultKind.SERVICE_FAILED)).withIntensity(50);
        List<Fault> all = faults(weather);

        List<Fault> others = faults(weather.withoutFaults(Set.of(all.get(0).id())));

        assertThat(all).hasSizeGreaterThan(2);
        assertThat(others)
                .extracting(Fault::id)
                .doesNotContain(all.get(0).id())
                .contains(all.get(1).id());
    }

    private static List<Fault> faults(Weather weather) {
        try (StubShop shop = new StubShop(weather).askedOften(100).after(HOURS)) {
            return shop.cloud.faults();
        }
    }
}
