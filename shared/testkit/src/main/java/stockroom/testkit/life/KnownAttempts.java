package stockroom.testkit.life;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a client tried to pay for one order: as it was posted, then by whatever they chose when they paid again (R12). */
final class KnownAttempts {
    /**
     * One attempt.
     *
     * @param key that the storefront sent with it; empty for the first one
     */
    record Attempt(String key, String method, Claim claim) {}

    private final Register<Attempt> newest;
    private final Map<String, Attempt> begun = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param posted the method with which the order was placed */
    KnownAttempts(String posted) {
        Attempt first = new Attempt("", posted, Claim.fact(Instant.EPOCH));
        this.newest = new Register<>(first, Instant.EPOCH);
        if (!posted.startsWith("CASH")) {
            numbers.put(first.key(), 1);
        }
    }

    /** The client is about to pay again, for the first time under this key or once more. */
    Claim beginning(String key, String method, Instant now) {
        return begun.computeIfAbsent(key, first -> {
                    Attempt attempt = new Attempt(key, method, new Claim(now));
                    newest.write(attempt, attempt.claim());
                    return attempt;
                })
                .claim();
    }

    /** The storefront was told the number of an attempt: what is wrong with that (R12). */
    List<String> told(String key, int number) {
        boolean taken = numbers.entrySet().stream()
                .anyMatch(other -> other.getValue() == number && !other.getKey().equals(key));
        Optional<Integer> before = Optional.ofNullable(numbers.put(key, number));
        return taken || before.filter(earlier -> earlier != number).isPresent()
                ? List.of("attempt " + number + " under the key " + key + " is another as well (R12)")
                : List.of();
    }

    /** The highest number that anybody was told; the first attempt has 1. */
    int newestTold() {
        return numbers.values().stream().reduce(1, Math::max);
    }

    /** The attempts of which one is the newest. */
    List<Attempt> newest(Instant now) {
        return List.copyOf(newest.possible(now));
    }

    /** Whether the client may have paid again. */
    boolean mayBeSeveral() {
        return !begun.isEmpty();
    }

    /** Whether what was said of an attempt is about this one; its number may be unknown. */
    boolean isAbout(KnownPayments.Said said, Attempt attempt) {
        return numbers.getOrDefault(attempt.key(), 0) == said.attempt();
    }
}
