package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * An operator imports a bank's statement with a line that names an order (R22): of what the order owes or is owed, or of another sum.
 *
 * @param key channel and external id
 * @param reference the bank's own, by which the line counts once
 * @param daysAgo when the bank booked it
 */
record BookBankLine(String key, String reference, Sum sum, int daysAgo) implements Act {
    private static final int DECIMALS = 2;
    private static final Set<String> DEFERRED = Set.of("BANK_TRANSFER", "RECEIPT", "TERMINAL");

    /** How much moved. */
    enum Sum {
        BALANCE,
        /** What fits no order becomes a person's task. */
        OTHER
    }

    @Override
    public void perform(Stage stage) {
        KnownOrder order = stage.reference().order(key);
        stage.open(order, shown -> book(stage, order, shown));
    }

    private void book(Stage stage, KnownOrder order, JsonNode shown) {
        ZoneId zone = stage.reference().terms().zone();
        LocalDate date = stage.now().atZone(zone).toLocalDate().minusDays(daysAgo);
        long balance = shown.path("totals").path("balance").path("amount").asLong();
        boolean fits = sum == Sum.BALANCE && balance != 0;
        long moved = fits
                ? balance
                : shown.path("totals").path("total").path("amount").asLong() + 1;
        ObjectNode line = Bodies.object()
                .put("reference", key + "#" + reference)
                .put("date", date.toString())
                .put("currency", ShopPlan.CURRENCY)
                .put("amount", BigDecimal.valueOf(moved, DECIMALS).toPlainString())
                .put("purpose", "order " + shown.path("externalId").asText() + " thank you");
        ObjectNode said = order.payments().line(reference, line);
        new ImportFile(ImportFile.Kind.PAYMENTS, List.of(said)).perform(stage);
        if (said == line) {
            judge(order.payments(), shown, fits ? balance : 0);
        }
    }

    /** @param owed 0 where the line is of another sum */
    private void judge(KnownPayments payments, JsonNode shown, long owed) {
        if (owed == 0) {
            payments.fitsNothing(reference);
        } else if (owed > 0
                && DEFERRED.contains(shown.path("payment").path("method").asText())) {
            payments.isOwed(reference);
        }
    }

    /** What a line says of its order's money, when it is about to be sent. */
    static Claim claim(ObjectNode line, ReferenceShop reference, Claim claim) {
        String[] of = line.path("reference").asText().split("#", 2);
        long moved =
                new BigDecimal(line.path("amount").asText()).unscaledValue().longValueExact();
        Instant at = LocalDate.parse(line.path("date").asText())
                .atStartOfDay(reference.terms().zone())
                .toInstant();
        return reference.order(of[0]).payments().booking(of[1], moved, at, claim);
    }

    @Override
    public String toString() {
        return "a bank's statement has " + reference + ": " + sum + " of " + key + ", " + daysAgo + " days ago";
    }
}
