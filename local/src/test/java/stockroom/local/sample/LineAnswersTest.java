package stockroom.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.domain.task.CaseKind;

class LineAnswersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static ClientLine line(int served, int demand) {
        return new ClientLine("o-1", "536365", "1", "MUG", served, demand, TODAY.plusDays(3));
    }

    private static Case noSupplier(String sku, String order) {
        return new Case("c-1", CaseKind.NO_SUPPLIER, "nobody offers it", sku, "", List.of(order));
    }

    private static LineAnswers answers(List<Purchase> purchases, List<Case> cases, ClientLine line) {
        LineAnswers answers = new LineAnswers(TODAY, purchases, cases);
        answers.add(line);
        return answers;
    }

    private static LineAnswers.Row row(LineAnswer answer, String reason) {
        return new LineAnswers.Row(answer, reason);
    }

    @Test
    void a_line_whose_units_all_lie_in_stock_is_served() {
        assertThat(answers(List.of(), List.of(), line(10, 0)).sums())
                .isEqualTo(Map.of(row(LineAnswer.SERVED, ""), new LineAnswers.Sum(1, 10)));
    }

    @Test
    void units_count_where_they_come_from_and_the_line_where_its_last_ones_do() {
        Purchase sent = Purchases.pegged(PurchaseOrderStatus.SENT, TODAY.plusDays(2), 3);
        Purchase draft = Purchases.pegged(PurchaseOrderStatus.HELD, TODAY.plusDays(9), 5);

        assertThat(answers(List.of(draft, sent), List.of(noSupplier("MUG", "o-1")), line(2, 9))
                        .sums())
                .isEqualTo(Map.of(
                        row(LineAnswer.SERVED, ""), new LineAnswers.Sum(0, 2),
                        row(LineAnswer.SENT, "in time"), new LineAnswers.Sum(0, 3),
                        row(LineAnswer.DRAFT, "after the promise"), new LineAnswers.Sum(0, 5),
                        row(LineAnswer.EXCEPTION, "NO_SUPPLIER"), new LineAnswers.Sum(1, 1)));
    }

    @Test
    void goods_whose_day_has_passed_are_overdue() {
        assertThat(answers(
                                List.of(Purchases.pegged(PurchaseOrderStatus.SENT, TODAY.minusDays(1), 3)),
                                List.of(),
                                line(0, 3))
                        .sums())
                .containsOnlyKeys(row(LineAnswer.SENT, "overdue"));
    }

    @Test
    void a_line_that_nothing_explains_is_told_of() {
        Purchase dateless = Purchases.pegged(PurchaseOrderStatus.DRAFT, null, 4);
        Case ofAnother = noSupplier("MUG", "o-2");
        Case ofAnotherArticle = noSupplier("PLATE", "o-1");
        Case aboutGoodsBought = new Case("c-2", CaseKind.LATE, "late", "MUG", "po-1", List.of("o-1"));

        LineAnswers answers =
                answers(List.of(dateless), List.of(ofAnother, ofAnotherArticle, aboutGoodsBought), line(1, 4));

        assertThat(answers.unanswered()).containsExactly("order 536365, line 1: 4 of 5 units of MUG");
        assertThat(answers.sums()).containsEntry(row(LineAnswer.NONE, ""), new LineAnswers.Sum(1, 4));
    }

    @Test
    void more_pegs_than_units_are_told_of_as_well() {
        Purchase sent = Purchases.pegged(PurchaseOrderStatus.SENT, TODAY, 3);

        assertThat(answers(List.of(sent), List.of(noSupplier("MUG", "o-1")), line(0, 2))
                        .unanswered())
                .hasSize(1);
    }
}
