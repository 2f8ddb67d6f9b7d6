package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers that buyers gave draft lines (R40): each stands until somebody gives another or takes it back. */
final class KnownEdits {
    private static final Optional<Long> NONE = Optional.empty();

    private final Map<KnownStock.Place, Register<Optional<Long>>> numbers = new HashMap<>();
    private final Map<KnownStock.Place, String> addresses = new HashMap<>();

    /** @param address under which the line was edited, and can be taken back */
    Claim editing(KnownStock.Place place, Optional<Long> number, String address, Instant now) {
        addresses.put(place, address);
        return at(place).write(number, now);
    }

    /** A line was sent: what a buyer had made of it before has had its effect. */
    void sent(KnownStock.Place place, Instant from, Instant by) {
        Claim claim = at(place).write(NONE, from);
        claim.sent(from);
        claim.answered(Claim.Verdict.HAPPENED, by);
    }

    /** Where edits may be taken back: every address that was used. */
    Map<KnownStock.Place, String> addresses() {
        return Map.copyOf(addresses);
    }

    /** A position as it is shown: a difference, or the knowledge that it is so. */
    List<String> compare(KnownStock.Place place, JsonNode shown, Instant now) {
        JsonNode quantity = shown.path("edit").path("quantity");
        Optional<Long> number = quantity.isMissingNode() ? NONE : Optional.of(quantity.asLong());
        List<String> found = new ArrayList<>();
        if (at(place).possible(now).contains(number)) {
            at(place).seen(number, now);
        } else {
            found.add(place + ": edit (R40): expected one of " + at(place).possible(now) + ", shown " + number);
        }
        return found;
    }

    private Register<Optional<Long>> at(KnownStock.Place place) {
        return numbers.computeIfAbsent(place, p -> new Register<>(NONE, Instant.EPOCH));
    }
}
