package stockroom.dynamodb;

import java.time.LocalDate;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.purchasing.Considered;
import stockroom.domain.purchasing.SupplierId;

/**
 * An offer that a line's choice considered, as one text: a page holds hundreds of them, and their names would weigh more than they do. Words
 * apart by spaces, which none of them contains: supplier, outcome, and where it was quoted quantity, unit price, its currency, total, its
 * currency, arrival.
 */
final class ConsideredText {
    private static final int OUTCOME = 1;
    private static final int QUANTITY = 2;
    private static final int UNIT_PRICE = 3;
    private static final int TOTAL = 5;
    private static final int ARRIVAL = 7;

    private ConsideredText() {}

    static String of(Considered considered) {
        String looked = considered.supplier() + " " + considered.outcome();
        return considered
                .quoted()
                .map(quoted -> String.join(
                        " ",
                        looked,
                        quoted.quantity().toString(),
                        quoted.unitPrice().toString(),
                        quoted.total().toString(),
                        quoted.arrival().toString()))
                .orElse(looked);
    }

    static Considered parse(String text) {
        String[] words = text.split(" ");
        return new Considered(
                SupplierId.of(words[0]),
                Considered.Outcome.valueOf(words[OUTCOME]),
                words.length > QUANTITY ? quoted(words) : null);
    }

    private static Considered.Quoted quoted(String[] words) {
        return new Considered.Quoted(
                Quantity.of(Integer.parseInt(words[QUANTITY])),
                money(words, UNIT_PRICE),
                money(words, TOTAL),
                LocalDate.parse(words[ARRIVAL]));
    }

    private static Money money(String[] words, int first) {
        return Money.of(Long.parseLong(words[first]), words[first + 1]);
    }
}
