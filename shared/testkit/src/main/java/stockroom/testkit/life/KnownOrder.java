package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people asked of one order and what they were answered: what it must be, or may be. */
final class KnownOrder {
    private final String key;
    private final Map<String, Claim> placings = new LinkedHashMap<>();
    private final Map<String, Wish> contents = new LinkedHashMap<>();
    private final List<Claim> cancels = new ArrayList<>();
    private final List<Claim> confirms = new ArrayList<>();
    private final List<Claim> edits = new ArrayList<>();
    private final KnownPayments payments = new KnownPayments();
    private final KnownCalls calls = new KnownCalls();
    private Optional<KnownAttempts> attempts = Optional.empty();
    private Optional<Register<List<Wanted>>> lines = Optional.empty();
    private Optional<JsonNode> last = Optional.empty();
    private boolean created;

    KnownOrder(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    Claim placing(Wish wish, Instant now) {
        contents.putIfAbsent(wish.json(), wish);
        return placings.computeIfAbsent(wish.json(), content -> new Claim(now));
    }

    Claim cancelling(Instant now) {
        return noted(cancels, now);
    }

    Claim confirming(Instant now) {
        return noted(confirms, now);
    }

    Claim editing(List<Wanted> wanted, Instant now) {
        Claim claim = lines().write(wanted, now);
        edits.add(claim);
        return claim;
    }

    KnownPayments payments() {
        return payments;
    }

    /** Asked for once somebody may have seen the order. */
    KnownAttempts attempts() {
        if (attempts.isEmpty()) {
            attempts = Optional.of(new KnownAttempts(takenContents().get(0).paymentMethod()));
        }
        return attempts.get();
    }

    KnownCalls calls() {
        return calls;
    }

    private static Claim noted(List<Claim> claims, Instant now) {
        claims.add(new Claim(now));
        return claims.get(claims.size() - 1);
    }

    /** The storefront was told that this content is taken, now or before: what is wrong with that (R1). */
    List<String> told(Wish wish, boolean now) {
        List<String> wrong = new ArrayList<>();
        if (now && created) {
            wrong.add(key + ": taken twice (R1)");
        }
        if (placings.entrySet().stream()
                .anyMatch(other ->
                        !other.getKey().equals(wish.json()) && other.getValue().happened())) {
            wrong.add(key + ": two contents accepted (R1)");
        }
        created |= now;
        return wrong;
    }

    boolean hasOneContent() {
        return placings.size() == 1;
    }

    /** Somebody saw the order: the newest sight counts. */
    void heard(JsonNode order) {
        if (version() <= order.path("version").asLong()) {
            last = Optional.of(order);
        }
    }

    /** As it was last seen by anybody. */
    Optional<JsonNode> last() {
        return last;
    }

    /** 0 before anybody saw it. */
    long version() {
        return last.map(order -> order.path("version").asLong()).orElse(0L);
    }

    boolean mustExist() {
        return placings.values().stream().anyMatch(Claim::happened);
    }

    boolean mayExist() {
        return placings.values().stream().anyMatch(Claim::mayHaveHappened);
    }

    /** The contents of which one was taken: exactly one, where somebody was told so. */
    List<Wish> takenContents() {
        boolean told = mustExist();
        return placings.entrySet().stream()
                .filter(placing -> told
                        ? placing.getValue().happened()
                        : placing.getValue().mayHaveHappened())
                .map(placing -> contents.get(placing.getKey()))
                .toList();
    }

    /** Of the contents that may have been taken, the one that the order shows: after an edit, the first. */
    Wish taken(JsonNode shown) {
        List<Wish> taken = takenContents();
        return taken.stream()
                .filter(wish -> Wanted.of(wish).equals(Wanted.shown(shown)))
                .findFirst()
                .orElse(taken.get(0));
    }

    Claim placing(Wish wish) {
        return Optional.ofNullable(placings.get(wish.json())).orElseThrow();
    }

    /** Nothing is on its way any more, and the order is shown like this: what would look otherwise didn't happen. */
    void settle(JsonNode shown, Instant now) {
        heard(shown);
        String taken = taken(shown).json();
        placings.forEach((content, claim) -> {
            if (content.equals(taken)) {
                claim.settle(now);
            } else {
                claim.forget();
            }
        });
        if (!shown.path("status").asText().equals("CANCELLED")) {
            cancels.forEach(Claim::forget);
        }
        if (shown.path("status").asText().equals("OPEN")) {
            confirms.forEach(Claim::forget);
        }
        lines().seen(Wanted.shown(shown), now);
    }

    /** Nothing is on its way any more, and there is no such order. */
    void settleAbsent() {
        placings.values().forEach(Claim::forget);
    }

    /** The line lists of which one must be seen. */
    Set<List<Wanted>> possibleLines(Instant now) {
        return lines().possible(now);
    }

    boolean wasEdited() {
        return edits.stream().anyMatch(Claim::mayHaveHappened);
    }

    boolean mayBeCancelled() {
        return cancels.stream().anyMatch(Claim::mayHaveHappened);
    }

    boolean mustBeCancelled() {
        return cancels.stream().anyMatch(Claim::happened);
    }

    boolean mayBeConfirmed() {
        return confirms.stream().anyMatch(Claim::mayHaveHappened);
    }

    boolean mustBeConfirmed() {
        return confirms.stream().anyMatch(Claim::happened);
    }

    private Register<List<Wanted>> lines() {
        if (lines.isEmpty()) {
            List<Wish> taken = takenContents();
            Register<List<Wanted>> register = new Register<>(Wanted.of(taken.get(0)), Instant.EPOCH);
            taken.stream().skip(1).forEach(wish -> register.seen(Wanted.of(wish), Instant.EPOCH));
            lines = Optional.of(register);
        }
        return lines.get();
    }
}
