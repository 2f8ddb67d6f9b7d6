package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an order shows of its money: what came in, what is still owed, and the status that both make (rulebook §0, R20–R22). */
record MoneyFacts(long paid, long balance, String status) {
    static MoneyFacts shown(JsonNode order) {
        JsonNode totals = order.path("totals");
        return new MoneyFacts(
                totals.path("paid").path("amount").asLong(),
                totals.path("balance").path("amount").asLong(),
                order.path("paymentStatus").asText());
    }

    /** All that it may show. */
    static Set<MoneyFacts> expected(
            Collection<KnownPayments.Book> books, String method, long total, String orderStatus) {
        Set<MoneyFacts> expected = new LinkedHashSet<>();
        for (KnownPayments.Book book : books) {
            boolean cancelled = orderStatus.equals("CANCELLED");
            for (String status : statuses(book, method, total, cancelled)) {
                long owed = cancelled || status.startsWith("REFUND") ? 0 : total;
                expected.add(new MoneyFacts(book.received(), owed - book.held(), status));
            }
        }
        return expected;
    }

    private static List<String> statuses(KnownPayments.Book book, String method, long total, boolean cancelled) {
        boolean moved = book.received() + book.refunded() > 0;
        if (moved && (cancelled || book.wasGivenBackWhole())) {
            return List.of(book.held() > 0 ? "REFUND_DUE" : "REFUNDED");
        }
        if (book.held() >= total && !cancelled) {
            return List.of("PAID");
        }
        return moved ? List.of("PARTIALLY_PAID") : unpaid(book, method, total, cancelled);
    }

    /** A failure that is heard of while nothing is awaited, as of an order that is cancelled or costs nothing, changes nothing. */
    private static List<String> unpaid(KnownPayments.Book book, String method, long total, boolean cancelled) {
        if (total == 0) {
            return List.of("PAID", "PENDING", "ON_DELIVERY");
        }
        if (method.startsWith("CASH")) {
            return List.of("ON_DELIVERY");
        }
        if (book.failed()) {
            return cancelled ? List.of("FAILED", "PENDING") : List.of("FAILED");
        }
        return List.of("PENDING");
    }
}
