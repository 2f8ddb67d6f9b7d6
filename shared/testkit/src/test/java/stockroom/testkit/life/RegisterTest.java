package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a value may be while nobody knows which requests took effect. */
class RegisterTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Register<String> register = new Register<>("first", Instant.EPOCH);

    private static Instant after(int seconds) {
        return NOON.plusSeconds(seconds);
    }

    private Claim written(String value, int from, int until, Claim.Verdict verdict) {
        Claim claim = register.write(value, after(from));
        claim.sent(after(from));
        claim.answered(verdict, after(until));
        return claim;
    }

    @Test
    void an_accepted_write_is_what_it_is() {
        written("second", 0, 1, Claim.Verdict.HAPPENED);
        assertThat(register.possible(after(2))).containsExactly("second");
    }

    @Test
    void a_refused_write_is_not() {
        written("second", 0, 1, Claim.Verdict.REFUSED);
        assertThat(register.possible(after(2))).containsExactly("first");
    }

    @Test
    void a_write_that_nobody_answered_may_be_or_not_until_it_is_seen() {
        written("second", 0, 1, Claim.Verdict.UNKNOWN);
        Instant later = NOON.plus(Duration.ofHours(1));
        assertThat(register.possible(later)).containsExactlyInAnyOrder("first", "second");
        register.seen("second", later);
        assertThat(register.possible(later.plusSeconds(1))).containsExactly("second");
    }

    @Test
    void what_is_seen_is_so_from_that_moment_on() {
        Claim job = register.write("second", new Claim(NOON, Claim.Reach.JOB));
        job.sent(NOON);
        job.answered(Claim.Verdict.UNKNOWN, after(1));
        register.seen("first", after(60));
        assertThat(register.possible(after(60))).containsExactly("first");
    }

    @Test
    void what_was_sent_twice_may_come_true_again_after_one_sending_was_answered() {
        Claim twice = register.write("second", NOON);
        twice.sent(NOON);
        twice.answered(Claim.Verdict.UNKNOWN, after(1));
        twice.sent(after(2));
        twice.answered(Claim.Verdict.HAPPENED, after(3));
        written("third", 10, 11, Claim.Verdict.HAPPENED);
        assertThat(register.possible(after(20))).containsExactlyInAnyOrder("second", "third");
        assertThat(register.possible(NOON.plus(Duration.ofHours(1)))).containsExactlyInAnyOrder("second", "third");
    }

    @Test
    void of_two_writes_at_the_same_time_either_may_be_the_last() {
        written("second", 0, 10, Claim.Verdict.HAPPENED);
        written("third", 5, 8, Claim.Verdict.HAPPENED);
        assertThat(register.possible(after(20))).containsExactlyInAnyOrder("second", "third");
    }

    @Test
    void what_was_so_for_a_part_of_the_time_may_have_been_read_then() {
        written("second", 10, 11, Claim.Verdict.HAPPENED);
        assertThat(register.possible(after(0), after(20))).containsExactlyInAnyOrder("first", "second");
        assertThat(register.possible(after(12), after(20))).containsExactly("second");
    }
}
