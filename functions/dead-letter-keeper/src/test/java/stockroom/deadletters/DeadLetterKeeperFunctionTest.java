package stockroom.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.messaging.Envelope;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.TestShop;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.CrashPoint;

class DeadLetterKeeperFunctionTest {
    private static final Event CANCELLED = new Event(
            "OrderCancelled", "o-1", 3, new Cause("operator:Olena", "request-7", TestShop.OPENING), Map.of("x", 1));
    private static final String EVENT = Envelope.of(CANCELLED);
    private static final String JOB = "0123456789abcdef0123456789abcdef";

    private final ParkedFloor floor = new ParkedFloor(Calls.counted());
    private final Http owner = floor.staff("Olena", "[owner]");

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void R62_what_a_consumer_gave_up_is_seen_by_staff_and_gone_from_its_queue() {
        floor.giveUp("StockAllocation", EVENT);

        JsonNode seen = list().path(0);
        assertThat(seen.path("consumer").asText()).isEqualTo("stock-allocation");
        assertThat(seen.path("type").asText()).isEqualTo("OrderCancelled");
        assertThat(seen.path("eventId").asText()).isEqualTo("o-1:3");
        assertThat(seen.path("aggregateId").asText()).isEqualTo("o-1");
        assertThat(seen.path("requestId").asText()).isEqualTo("request-7");
        assertThat(seen.path("bytes").asInt()).isEqualTo(EVENT.length());
        assertThat(seen.path("failures").asInt()).isEqualTo(1);
        assertThat(seen.path("since").asText()).isEqualTo("2026-11-19T08:15:30Z");
        assertThat(floor.waiting("StockAllocationDeadLetters")).isEmpty();
    }

    @Test
    void R62_a_buyer_may_look_and_only_the_owner_may_send_again_or_drop() {
        floor.giveUp("StockAllocation", EVENT);
        Http buyer = floor.staff("Borys", "[buyer]");
        assertThat(buyer.to("GET /staff/dead-letters").send().status()).isEqualTo(200);
        assertThat(buyer.to("POST /staff/dead-letters/redrive").send().status()).isEqualTo(403);
        assertThat(to(buyer, "redrive", id()).send().status()).isEqualTo(403);
        assertThat(to(buyer, "drop", id()).json("{\"reason\": \"old\"}").status())
                .isEqualTo(403);
    }

    @Test
    void R62_redriving_sends_the_same_message_to_its_own_queue_once() {
        floor.giveUp("StockAllocation", EVENT);
        String id = id();

        Answer redriven = to(owner, "redrive", id).send();

        assertThat(redriven.body().path("ended").asText()).isEqualTo("REDRIVEN");
        assertThat(redriven.body().path("endedBy").asText()).isEqualTo("owner:Olena");
        assertThat(list()).isEmpty();
        assertThat(to(owner, "redrive", id).send().body()).isEqualTo(redriven.body());
        assertThat(floor.waiting("StockAllocationQueue")).containsExactly(EVENT);
    }

    @Test
    void R62_what_fails_again_waits_again_as_the_same_one_with_both_failures() {
        floor.giveUp("StockAllocation", EVENT);
        String id = id();
        to(owner, "redrive", id).send();
        floor.clock().advance(Duration.ofHours(1));
        floor.giveUp("StockAllocation", EVENT);

        assertThat(id()).isEqualTo(id);
        assertThat(list().path(0).path("failures").asInt()).isEqualTo(2);
        assertThat(list().path(0).path("since").asText()).isEqualTo("2026-11-19T08:15:30Z");
        assertThat(list().path(0).path("lastAt").asText()).isEqualTo("2026-11-19T09:15:30Z");
    }

    @Test
    void R62_the_same_event_waits_apart_for_each_consumer() {
        floor.giveUp("StockAllocation", EVENT);
        floor.giveUp("Notification", EVENT);
        assertThat(list().findValuesAsText("consumer"))
                .containsExactlyInAnyOrder("stock-allocation", "notification-sender");
    }

    @Test
    void R62_a_delivery_that_comes_twice_is_one_failure_even_after_it_was_sent_again() {
        floor.deliverTwice(
                "StockAllocation", EVENT, () -> to(owner, "redrive", id()).send());
        assertThat(list()).isEmpty();
        assertThat(floor.waiting("StockAllocationQueue")).containsExactly(EVENT);
    }

    @Test
    void R62_dropping_asks_for_a_reason_and_keeps_it_with_who_and_when() {
        floor.giveUp("Notification", "not JSON");
        String id = id();
        assertThat(to(owner, "drop", id).json("{}").status()).isEqualTo(422);

        Answer dropped = to(owner, "drop", id).json("{\"reason\": \"nobody can read it\"}");

        assertThat(dropped.body().path("ended").asText()).isEqualTo("DROPPED");
        assertThat(dropped.body().path("endedBy").asText()).isEqualTo("owner:Olena");
        assertThat(dropped.body().path("reason").asText()).isEqualTo("nobody can read it");
        assertThat(list()).isEmpty();
        assertThat(to(owner, "drop", id).json("{\"reason\": \"again\"}").body()).isEqualTo(dropped.body());
        assertThat(floor.waiting("NotificationQueue")).isEmpty();
    }

    @Test
    void what_was_dropped_is_not_sent_again_nor_the_reverse_and_what_never_was_is_not_found() {
        floor.giveUp("Notification", EVENT);
        String dropped = id();
        to(owner, "drop", dropped).json("{\"reason\": \"old\"}");
        floor.giveUp("StockAllocation", EVENT);
        String redriven = id();
        to(owner, "redrive", redriven).send();

        Answer refused = to(owner, "redrive", dropped).send();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").asText()).isEqualTo("/problems/not-parked");
        assertThat(to(owner, "drop", redriven).json("{\"reason\": \"old\"}").status())
                .isEqualTo(409);
        assertThat(to(owner, "redrive", "f".repeat(32)).send().status()).isEqualTo(404);
        assertThat(to(owner, "redrive", "x".repeat(3000)).send().status()).isEqualTo(404);
    }

    @Test
    void a_message_of_a_queue_of_jobs_shows_its_job_and_what_nobody_can_read_shows_its_size_alone() {
        floor.giveUp("StaffStockJobs", JOB);
        assertThat(list().path(0).path("jobId").asText()).isEqualTo(JOB);
        floor.giveUp("Notification", "{\"to\": \"ivan@example.com\"}");
        assertThat(list().toString()).doesNotContain("ivan");
    }

    @Test
    void R62_all_of_one_consumer_are_sent_again_at_most_a_hundred_at_once() {
        IntStream.range(0, 130).forEach(i -> floor.giveUp("StaffStockJobs", String.format("%032d", i)));
        floor.giveUp("Notification", EVENT);
        String all = "{\"consumer\": \"staff-stock-jobs\"}";

        Answer first = redriveAll(all);
        assertThat(first.body().toString()).isEqualTo("{\"redriven\":100,\"more\":true}");
        assertThat(redriveAll(all).body().path("redriven").asInt()).isEqualTo(30);
        assertThat(redriveAll(all).body().toString()).isEqualTo("{\"redriven\":0,\"more\":false}");

        assertThat(floor.waiting("StaffStockJobsQueue")).hasSize(130).doesNotHaveDuplicates();
        assertThat(list().findValuesAsText("consumer")).containsExactly("notification-sender");
        assertThat(redriveAll("{\"consumer\": \"nobody\"}").status()).isEqualTo(422);
    }

    @Test
    void R62_one_whose_consumer_is_gone_from_the_template_keeps_no_other_from_being_sent_again() {
        floor.leaveBehind("price-watch", "{}");
        String orphan = id();
        floor.clock().advance(Duration.ofMinutes(1));
        floor.giveUp("StockAllocation", EVENT);

        assertThat(redriveAll("{}").body().path("redriven").asInt()).isEqualTo(1);
        assertThat(floor.waiting("StockAllocationQueue")).containsExactly(EVENT);
        assertThat(list().findValuesAsText("consumer")).containsExactly("price-watch");
        Answer refused = to(owner, "redrive", orphan).send();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").asText()).isEqualTo("/problems/no-consumer");
        assertThat(to(owner, "drop", orphan)
                        .json("{\"reason\": \"nobody reads it\"}")
                        .status())
                .isEqualTo(200);
        assertThat(list()).isEmpty();
    }

    @Test
    void R62_whenever_keeping_dies_the_message_is_kept_once_or_comes_again() {
        int crashes = CrashPoint.each(point -> {
            try (ParkedFloor dying = new ParkedFloor(point.calls())) {
                point.run(() -> dying.giveUp("StockAllocation", EVENT));
                dying.recover();
                dying.takeDeadLetters("StockAllocation");
                JsonNode kept = list(dying.staff("Olena", "[owner]"));
                assertThat(kept).as(point.toString()).hasSize(1);
                assertThat(kept.path(0).path("failures").asInt()).isEqualTo(1);
            }
        });
        assertThat(crashes).isGreaterThan(2);
    }

    @Test
    void R62_whenever_redriving_dies_the_message_is_sent_again_and_once_more_at_most() {
        int crashes = CrashPoint.each(point -> {
            try (ParkedFloor dying = new ParkedFloor(Calls.counted())) {
                dying.giveUp("StockAllocation", EVENT);
                String id =
                        list(dying.staff("Olena", "[owner]")).path(0).path("id").asText();
                dying.under(point.calls());
                point.run(
                        () -> to(dying.staff("Olena", "[owner]"), "redrive", id).send());
                dying.recover();
                to(dying.staff("Olena", "[owner]"), "redrive", id).send();
                assertThat(dying.waiting("StockAllocationQueue"))
                        .as(point.toString())
                        .hasSizeBetween(1, 2)
                        .containsOnly(EVENT);
                assertThat(list(dying.staff("Olena", "[owner]"))).isEmpty();
            }
        });
        assertThat(crashes).isGreaterThan(3);
    }

    private Answer redriveAll(String body) {
        return owner.to("POST /staff/dead-letters/redrive").json(body);
    }

    private String id() {
        return list().path(0).path("id").asText();
    }

    private JsonNode list() {
        return list(owner);
    }

    private static JsonNode list(Http staff) {
        return staff.to("GET /staff/dead-letters").send().body().path("items");
    }

    private static Http.Request to(Http staff, String deed, String id) {
        return staff.to("POST /staff/dead-letters/{id}/" + deed).path("id", id);
    }
}
