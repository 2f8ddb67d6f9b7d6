package stockroom.testkit.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What must have become of the lines of a bank's statement that name an order, where that is certain (R22). */
final class BankFacts {
    private BankFacts() {}

    static List<String> differences(KnownOrder order, Instant now) {
        List<String> found = new ArrayList<>();
        order.payments()
                .misbooked(now)
                .forEach(id -> found.add(order.key() + ": nobody was asked whose the bank's " + id + " is (R22)"));
        if (owesAsPosted(order)) {
            order.payments()
                    .misunderstood()
                    .forEach(id -> found.add(order.key() + ": the bank's " + id
                            + " is what it owes, and somebody was asked whose it is (R22)"));
        }
        return found;
    }

    /** Nothing that people asked for can have changed what it owes, or how it is paid. */
    private static boolean owesAsPosted(KnownOrder order) {
        return order.mustExist()
                && !order.wasEdited()
                && !order.mayBeCancelled()
                && !order.calls().mayBeTooMany()
                && !order.attempts().mayBeSeveral();
    }
}
