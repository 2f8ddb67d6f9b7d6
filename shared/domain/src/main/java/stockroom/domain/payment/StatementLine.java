package stockroom.domain.payment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import stockroom.domain.measure.Money;

/**
 * One line of a bank's statement.
 *
 * @param reference the bank's own, by which the line counts once
 * @param date on which it was booked, in the shop's zone
 * @param amount what came in; below zero, what went out
 * @param purpose what the payer wrote: it should name the order, and may name the payer
 */
public record StatementLine(String reference, LocalDate date, Money amount, String purpose) {
    private static final int MOST_NUMBERS = 30;

    public boolean isIncoming() {
        return amount.minorUnits() > 0;
    }

    /** What may be an order's number: every word of the purpose with a digit in it. */
    public List<String> numbers() {
        return Arrays.stream(purpose.split("[\\s,;:()\\[\\]\"'«»#№]+"))
                .map(word -> word.replaceAll("[.!?]+$", ""))
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .distinct()
                .limit(MOST_NUMBERS)
                .toList();
    }
}
