package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
            Collection<KnownPayments.Book> books, Collection<Paying> paying, long total, String orderStatus) {
        Set<MoneyFacts> expected = new LinkedHashSet<>();
        for (KnownPayments.Book book : books) {
            boolean cancelled = orderStatus.equals("CANCELLED");
            for (String status : statuses(book, paying, total, cancelled)) {
                long owed = cancelled || status.startsWith("REFUND") ? 0 : total;
                expected.add(new MoneyFacts(book.received(), owed - book.held(), status));
            }
        }
        return expected;
    }

    /**
     * How an order may be being paid.
     *
     * @param since when its newest attempt had begun for certain
     * @param isAbout whether what was said is about that attempt
     */
    record Paying(String method, Instant since, Predicate<KnownPayments.Said> isAbout) {
        static Set<Paying> of(KnownAttempts attempts, Instant now) {
            return attempts.newest(now).stream()
                    .map(newest ->
                            new Paying(newest.method(), newest.claim().by(), said -> attempts.isAbout(said, newest)))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> statuses(
            KnownPayments.Book book, Collection<Paying> paying, long total, boolean cancelled) {
        boolean moved = book.received() + book.refunded() > 0;
        if (moved && (cancelled || book.wasGivenBackWhole())) {
            return Set.of(book.held() > 0 ? "REFUND_DUE" : "REFUNDED");
        }
        if (book.held() >= total && !cancelled) {
            return Set.of("PAID");
        }
        return moved
                ? Set.of("PARTIALLY_PAID")
                : paying.stream()
                        .flatMap(each -> unpaid(book.failures(), each, total, cancelled).stream())
                        .collect(Collectors.toSet());
    }

    /**
     * Only what is said of the newest attempt ends it (R21). What is heard while nothing is awaited, as of an order that is cancelled or costs
     * nothing, or before the attempt began, changes nothing.
     */
    private static Set<String> unpaid(List<KnownPayments.Said> failures, Paying paying, long total, boolean cancelled) {
        if (total == 0) {
            return Set.of("PAID", "PENDING", "ON_DELIVERY");
        }
        if (paying.method().startsWith("CASH")) {
            return Set.of("ON_DELIVERY");
        }
        List<Instant> told = failures.stream()
                .filter(paying.isAbout())
                .map(failure -> failure.claim().from())
                .toList();
        if (told.isEmpty()) {
            return Set.of("PENDING");
        }
        boolean sure = !cancelled && told.stream().anyMatch(paying.since()::isBefore);
        return sure ? Set.of("FAILED") : Set.of("FAILED", "PENDING");
    }
}
