package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What an order's money must come to, plainly counted. */
class MoneyFactsTest {
    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");

    private final KnownPayments payments = new KnownPayments();
    private final KnownAttempts attempts = new KnownAttempts("CARD");

    @Test
    void R22_999_99_of_1_000_00_is_paid_in_part_with_the_balance_shown() {
        heard("p1", KnownPayments.Word.PAID, 99_999, 0);
        assertExpected("OPEN", new MoneyFacts(99_999, 1, "PARTIALLY_PAID"));
    }

    @Test
    void R21_paid_after_a_full_refund_revives_nothing_whichever_is_heard_first() {
        heard("p2", KnownPayments.Word.PAID, 100_000, 3);
        heard("r1", KnownPayments.Word.REFUNDED, 100_000, 2);
        heard("p1", KnownPayments.Word.PAID, 100_000, 1);
        assertExpected("OPEN", new MoneyFacts(200_000, -100_000, "REFUND_DUE"));
    }

    @Test
    void R20_what_comes_for_a_cancelled_order_is_due_back() {
        heard("p1", KnownPayments.Word.PAID, 100_000, 0);
        assertExpected("CANCELLED", new MoneyFacts(100_000, -100_000, "REFUND_DUE"));
    }

    @Test
    void R12_an_order_whose_payment_failed_says_so_until_money_comes() {
        heard("f1", KnownPayments.Word.FAILED, 100_000, 0);
        assertExpected("OPEN", new MoneyFacts(0, 100_000, "FAILED"));
        heard("p1", KnownPayments.Word.PAID, 100_000, 1);
        assertExpected("OPEN", new MoneyFacts(100_000, 0, "PAID"));
    }

    @Test
    void what_nobody_was_told_of_may_have_been_heard_or_not() {
        payments.saying("p1", KnownPayments.Word.PAID, 100_000, NOON, NOON).sent(NOON);
        assertExpected("OPEN", new MoneyFacts(0, 100_000, "PENDING"), new MoneyFacts(100_000, 0, "PAID"));
    }

    @Test
    void R21_expired_of_attempt_1_says_nothing_of_attempt_2() {
        heard("f1", KnownPayments.Word.EXPIRED, 100_000, 0);
        begun("again", 2);
        assertExpected("OPEN", new MoneyFacts(0, 100_000, "PENDING"));
        answered(payments.saying("f2", KnownPayments.Word.FAILED, 100_000, NOON, 2, NOON.plusSeconds(9)));
        assertExpected("OPEN", new MoneyFacts(0, 100_000, "FAILED"));
    }

    @Test
    void R12_an_attempt_of_which_nobody_was_told_may_have_begun_or_not() {
        heard("f1", KnownPayments.Word.FAILED, 100_000, 0);
        attempts.beginning("again", "CASH", NOON).sent(NOON);
        assertExpected("OPEN", new MoneyFacts(0, 100_000, "FAILED"), new MoneyFacts(0, 100_000, "ON_DELIVERY"));
    }

    @Test
    void R12_one_number_is_one_attempt() {
        assertThat(attempts.told("again", 2)).isEmpty();
        assertThat(attempts.told("again", 2)).isEmpty();
        assertThat(attempts.told("again", 3)).isNotEmpty();
        assertThat(attempts.told("once more", 1)).isNotEmpty();
    }

    @Test
    void R22_a_bank_s_line_that_fits_nothing_is_a_person_s() {
        Instant later = NOON.plusSeconds(10_000);
        payments.line("b1", Bodies.object());
        answered(payments.booking("b1", 100_001, NOON, new Claim(NOON)));
        payments.fitsNothing("b1");
        assertThat(payments.misbooked(NOON.plusSeconds(60)))
                .as("the sweep may have to ask")
                .isEmpty();
        assertThat(payments.misbooked(later)).containsExactly("b1");
        payments.goneAstray("b1");
        assertThat(payments.misbooked(later)).isEmpty();
        assertThat(payments.possible(later))
                .extracting(KnownPayments.Book::received)
                .containsExactly(0L);
    }

    @Test
    void R22_a_bank_s_line_of_what_an_order_owes_is_no_question() {
        payments.line("b1", Bodies.object());
        answered(payments.booking("b1", 100_000, NOON, new Claim(NOON)));
        payments.isOwed("b1");
        assertThat(payments.misunderstood()).isEmpty();
        payments.goneAstray("b1");
        assertThat(payments.misunderstood()).containsExactly("b1");
        heard("p1", KnownPayments.Word.PAID, 100_000, 0);
        assertThat(payments.misunderstood()).as("it may have owed less").isEmpty();
    }

    private void begun(String key, int number) {
        answered(attempts.beginning(key, "WALLET", NOON));
        assertThat(attempts.told(key, number)).isEmpty();
    }

    private static void answered(Claim claim) {
        claim.sent(NOON);
        claim.answered(Claim.Verdict.HAPPENED, NOON);
    }

    private void heard(String id, KnownPayments.Word word, long amount, int minutes) {
        answered(payments.saying(id, word, amount, NOON.plusSeconds(60L * minutes), NOON));
    }

    private void assertExpected(String status, MoneyFacts... expected) {
        assertThat(MoneyFacts.expected(
                        payments.possible(NOON),
                        MoneyFacts.Paying.of(attempts, NOON.plusSeconds(3600)),
                        100_000,
                        status))
                .containsExactlyInAnyOrder(expected);
    }
}
