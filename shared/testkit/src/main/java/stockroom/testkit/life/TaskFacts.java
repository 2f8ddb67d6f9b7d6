package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * Whether a task still has a point, as its order is shown: what is to be done for a cancelled order is only what it leaves behind (R16, R18), nobody
 * asks for money that came (R12, R13), and nothing is given back that is not due (R22).
 */
record TaskFacts(JsonNode task, JsonNode order) {
    private static final String REFUND = "REFUND";
    private static final Set<String> LASTING = Set.of(REFUND, "MERGE_CUSTOMERS", "CLIENT_NOT_REACHED");
    private static final Set<String> OF_MONEY = Set.of("PAYMENT_PROBLEM", "PAYMENT_OVERDUE", "PARTLY_PAID");
    private static final Set<String> SETTLED = Set.of("PAID");

    /** Words of a history after which money is not asked for as before. */
    private static final Set<String> PAYING =
            Set.of("PAID", "PAID_AND_CONFIRMED", "PAYMENT_ATTEMPTED", "REFUND_DUE", "REFUNDED", "REOPENED");

    /** Words of a history after which another sum may be due back, under another task (R22). */
    private static final Set<String> OF_OTHER_SUMS =
            Set.of("EDITED", "REOPENED", "CANCELLED", "PAID", "PAID_AND_CONFIRMED", "REFUND_DUE", "REFUNDED");

    /** Money is due back to the client. */
    static boolean isOwed(JsonNode order) {
        return order.path("totals").path("balance").path("amount").asLong() < 0;
    }

    /** Nobody should be asked for it any more. */
    boolean isMoot() {
        if (kind().equals(REFUND)) {
            return !isOwed(order);
        }
        boolean closed = order.path("status").asText().equals("CANCELLED") && !LASTING.contains(kind());
        boolean settled = OF_MONEY.contains(kind())
                && SETTLED.contains(order.path("paymentStatus").asText());
        return closed || settled;
    }

    /** It had no point at some time: an order may have come back since, and money may be due again, under another task. */
    boolean mayHaveEnded() {
        return isMoot()
                || kind().equals(REFUND) && (happened(OF_OTHER_SUMS) || gaveBack())
                || happened(Set.of("CANCELLED")) && !LASTING.contains(kind())
                || OF_MONEY.contains(kind()) && happened(PAYING);
    }

    /** Money went back (R21): what was due then was not for a while. */
    private boolean gaveBack() {
        return order.path("history").findValuesAsText("rule").contains("R21");
    }

    private boolean happened(Set<String> words) {
        for (JsonNode entry : order.path("history")) {
            if (words.contains(entry.path("what").asText())) {
                return true;
            }
        }
        return false;
    }

    private String kind() {
        return task.path("kind").asText();
    }
}
