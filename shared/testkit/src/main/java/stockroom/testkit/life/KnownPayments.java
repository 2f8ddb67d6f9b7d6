package stockroom.testkit.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The money that people reported for one order. */
final class KnownPayments {
    private record Payment(long amount, Claim claim) {}

    private final Map<String, List<Payment>> payments = new LinkedHashMap<>();
    private final Map<String, Ask> reports = new HashMap<>();

    /** The same payment is always reported in the same words. */
    Ask report(String paymentId, Ask first) {
        return reports.computeIfAbsent(paymentId, id -> first);
    }

    Claim paying(String paymentId, long amount, Instant now) {
        List<Payment> same = payments.computeIfAbsent(paymentId, id -> new ArrayList<>());
        return same.stream()
                .filter(payment -> payment.amount() == amount)
                .findFirst()
                .map(Payment::claim)
                .orElseGet(() -> {
                    Payment payment = new Payment(amount, new Claim(now));
                    same.add(payment);
                    return payment.claim();
                });
    }

    /** The sums of which one must be paid, in minor units: one payment id counts once. */
    Set<Long> possiblyPaid() {
        Set<Long> sums = Set.of(0L);
        for (List<Payment> same : payments.values()) {
            List<Payment> counted =
                    same.stream().filter(payment -> payment.claim().happened()).toList();
            Set<Long> amounts = new HashSet<>();
            if (counted.isEmpty()) {
                amounts.add(0L);
                same.stream()
                        .filter(payment -> payment.claim().mayHaveHappened())
                        .forEach(payment -> amounts.add(payment.amount()));
            } else {
                counted.forEach(payment -> amounts.add(payment.amount()));
            }
            Set<Long> next = new HashSet<>();
            sums.forEach(sum -> amounts.forEach(amount -> next.add(sum + amount)));
            sums = next;
        }
        return sums;
    }
}
