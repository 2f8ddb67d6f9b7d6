package stockroom.domain.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stockroom.domain.measure.Money;

/**
 * How an order is being paid, apart from the money that came in.
 *
 * @param limits those in force when the order was taken (R23)
 * @param attempts in the order in which they began
 * @param refunded money that went back to the client so far
 */
public record Settlement(PaymentLimits limits, List<Attempt> attempts, Money refunded) {
    public Settlement {
        attempts = List.copyOf(attempts);
    }

    /** Before any attempt. */
    public static Settlement begun(PaymentLimits limits, String currency) {
        return new Settlement(limits, List.of(), Money.zero(currency));
    }

    /** With one more attempt, which is pending. */
    public Settlement attempting(PaymentMethod method, Instant at) {
        List<Attempt> more = new ArrayList<>(attempts);
        more.add(new Attempt(attempts.size() + 1, method, AttemptStatus.PENDING, at));
        return new Settlement(limits, more, refunded);
    }

    public Optional<Attempt> newest() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }

    public Optional<Attempt> attempt(int number) {
        return attempts.stream().filter(attempt -> attempt.number() == number).findFirst();
    }

    /** Whether another attempt is paid, or a later one is pending: an earlier one was given up when this one began. */
    public boolean goesOnBeside(Attempt attempt) {
        return attempts.stream()
                .filter(other -> other.number() != attempt.number())
                .anyMatch(other -> other.status() == AttemptStatus.PAID
                        || (other.status() == AttemptStatus.PENDING && other.number() > attempt.number()));
    }

    /** With this state of one of its attempts. */
    public Settlement with(Attempt changed) {
        return new Settlement(
                limits,
                attempts.stream()
                        .map(attempt -> attempt.number() == changed.number() ? changed : attempt)
                        .toList(),
                refunded);
    }

    /** With so much more given back. */
    public Settlement refunding(Money amount) {
        return new Settlement(limits, attempts, refunded.plus(amount));
    }
}
