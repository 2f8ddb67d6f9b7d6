package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which tasks an order leaves to people, told from the order as the API shows it. */
class TaskFactsTest {
    @Test
    void R16_R18_what_is_asked_for_a_cancelled_order_is_moot_and_its_refund_is_not() {
        assertThat(facts("FIND_NUMBER", "CANCELLED", "REFUND_DUE", -100, "CANCELLED")
                        .isMoot())
                .isTrue();
        assertThat(facts("REFUND", "CANCELLED", "REFUND_DUE", -100, "CANCELLED").isMoot())
                .isFalse();
        assertThat(facts("MERGE_CUSTOMERS", "CANCELLED", "REFUND_DUE", -100, "CANCELLED")
                        .isMoot())
                .isFalse();
    }

    @Test
    void R12_nobody_asks_for_money_that_came_and_R22_nothing_is_given_back_that_is_not_due() {
        assertThat(facts("PAYMENT_PROBLEM", "OPEN", "PAID", 0, "PAID").isMoot()).isTrue();
        assertThat(facts("PAYMENT_PROBLEM", "OPEN", "FAILED", 100, "PAYMENT_FAILED")
                        .isMoot())
                .isFalse();
        assertThat(facts("REFUND", "OPEN", "PAID", 0, "EDITED").isMoot()).isTrue();
        assertThat(facts("REFUND", "OPEN", "PAID", -1, "PAID").isMoot()).isFalse();
    }

    @Test
    void R20_a_task_of_an_order_that_was_cancelled_and_came_back_may_have_ended_meanwhile() {
        assertThat(facts("FIND_NUMBER", "OPEN", "PAID", 0, "CANCELLED").mayHaveEnded())
                .isTrue();
        assertThat(facts("FIND_NUMBER", "OPEN", "PAID", 0, "CALLED").mayHaveEnded())
                .isFalse();
    }

    @Test
    void R21_money_that_went_back_ended_what_was_due_though_more_is_due_since() {
        TaskFacts before = facts("REFUND", "OPEN", "REFUND_DUE", -100, "CALLED");
        assertThat(before.mayHaveEnded()).isFalse();
        TaskFacts since = new TaskFacts(
                before.task(),
                Bodies.read(before.order().toString().replace("\"CALLED\"", "\"REFUNDED\", \"rule\": \"R21\"")));
        assertThat(since.mayHaveEnded()).isTrue();
    }

    @Test
    void R22_another_sum_that_is_due_back_is_another_task() {
        assertThat(facts("REFUND", "OPEN", "PAID", -150, "PAID").mayHaveEnded()).isTrue();
    }

    private static TaskFacts facts(String kind, String status, String payment, long balance, String happened) {
        return new TaskFacts(Bodies.read("{\"kind\": \"%s\"}".formatted(kind)), Bodies.read("""
                {"status": "%s", "paymentStatus": "%s", "totals": {"balance": {"amount": %d, "currency": "UAH"}},
                 "history": [{"what": "TAKEN"}, {"what": "%s"}]}""".formatted(
                        status, payment, balance, happened)));
    }
}
