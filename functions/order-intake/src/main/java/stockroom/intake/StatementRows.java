package stockroom.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import stockroom.domain.measure.Money;
import stockroom.domain.messaging.Cause;
import stockroom.domain.payment.StatementLine;
import stockroom.lambda.csv.CsvImport;
import stockroom.lambda.csv.Imported;
import stockroom.lambda.json.Fields;
import stockroom.ordering.payment.BookStatement;

/** A bank's statement as a CSV file, a row a line: amounts in the currency's own units, below zero what went out. */
final class StatementRows {
    private static final String AMOUNT = "-?[0-9]{1,12}([.,][0-9]{1,4})?";
    private static final String RULE = "an amount such as 1200.00, not 0";

    private final BookStatement bookStatement;

    StatementRows(BookStatement bookStatement) {
        this.bookStatement = bookStatement;
    }

    CsvImport<StatementLine> asImport() {
        return CsvImport.rowByRow(StatementRows::line, this::take);
    }

    private static StatementLine line(Fields row) {
        String reference = row.text("reference", 100);
        LocalDate date = row.date("date");
        String currency = row.currency("currency");
        BigDecimal amount = row.value("amount", 20, text -> amount(text, currency), RULE, BigDecimal.ONE);
        String purpose = row.optionalText("purpose", 1_000).orElse("");
        return new StatementLine(reference, date, Money.of(amount.longValueExact(), currency), purpose);
    }

    /** In minor units; empty for what is none, or has more decimals than its currency. */
    private static Optional<BigDecimal> amount(String text, String currency) {
        if (!text.strip().matches(AMOUNT)) {
            return Optional.empty();
        }
        BigDecimal minor = new BigDecimal(text.strip().replace(',', '.')).movePointRight(Money.decimalsOf(currency));
        boolean whole = minor.stripTrailingZeros().scale() <= 0;
        return whole && minor.signum() != 0 ? Optional.of(minor) : Optional.empty();
    }

    private Imported take(StatementLine line, Cause cause) {
        if (line.amount().minorUnits() > Money.MAX_TOTAL) {
            return Imported.rejected("/amount", "is more than any order costs");
        }
        return switch (bookStatement.book(line, cause)) {
            case BOOKED -> Imported.ACCEPTED;
            case UNCHANGED -> Imported.UNCHANGED;
            case CONTRADICTS -> Imported.rejected("/reference", "stands for a line of another amount or date");
        };
    }
}
