package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people counted, and the minimums that they set. */
final class KnownStock {
    /** An article in a warehouse. */
    record Place(String sku, String warehouse) {
        @Override
        public String toString() {
            return sku + "@" + warehouse;
        }
    }

    /** Below this many, up to this many (R30). */
    record Level(int units, int target) {}

    /** Another level from one day to another, both included (R52). */
    record Season(LocalDate from, LocalDate to, Level level) {}

    /** The usual level, and the season that has another. */
    record Minimum(Level usual, List<Season> seasons) {
        Level on(LocalDate day) {
            for (Season season : seasons) {
                if (!day.isBefore(season.from()) && !day.isAfter(season.to())) {
                    return season.level();
                }
            }
            return usual;
        }

        /** The highest that is kept on any day of a time (R52). */
        Level highest(LocalDate from, LocalDate to) {
            Level highest = on(from);
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                Level level = on(day);
                boolean higher = level.units() > highest.units()
                        || (level.units() == highest.units() && level.target() > highest.target());
                highest = higher ? level : highest;
            }
            return highest;
        }
    }

    private final Map<Place, Register<Integer>> counted = new HashMap<>();
    private final Map<String, Claim> counts = new HashMap<>();
    private final Map<Place, Register<Optional<Minimum>>> minimums = new HashMap<>();

    /** One count id counts once, however often it is sent. */
    Claim counting(Place place, String countId, int units, Claim claim) {
        return counts.computeIfAbsent(
                place + " " + countId, id -> countedAt(place).write(units, claim));
    }

    Claim setting(Place place, Optional<Minimum> minimum, Instant now) {
        return minimumAt(place).write(minimum, now);
    }

    private Register<Integer> countedAt(Place place) {
        return counted.computeIfAbsent(place, p -> new Register<>(0, Instant.EPOCH));
    }

    private Register<Optional<Minimum>> minimumAt(Place place) {
        return minimums.computeIfAbsent(place, p -> new Register<>(Optional.empty(), Instant.EPOCH));
    }

    /** A position as it is shown: a difference, or the knowledge that it is so (I1: counts and receipts move goods). */
    List<String> compare(Place place, JsonNode shown, Arrivals arrivals) {
        List<String> found = new ArrayList<>();
        Instant now = arrivals.now();
        int onHand = shown.path("onHand").asInt();
        List<Arrivals.Between> possible = countedAt(place).standing(now).stream()
                .map(count -> arrivals.since(place, count.claim()).plus(count.value()))
                .toList();
        if (possible.stream().anyMatch(units -> units.contains(onHand))) {
            countedAt(place).seen(onHand, now);
        } else {
            found.add(place + ": on hand (I1): expected one of " + possible + ", shown " + onHand);
        }
        Optional<Minimum> minimum = minimumOf(shown);
        if (minimumAt(place).possible(now).contains(minimum)) {
            minimumAt(place).seen(minimum, now);
        } else {
            found.add(place + ": minimum: expected one of " + minimumAt(place).possible(now) + ", shown " + minimum);
        }
        return found;
    }

    static Optional<Minimum> minimumOf(JsonNode shown) {
        List<Season> seasons = new ArrayList<>();
        for (JsonNode each : shown.path("seasons")) {
            seasons.add(new Season(
                    LocalDate.parse(each.path("from").asText()),
                    LocalDate.parse(each.path("to").asText()),
                    level(each)));
        }
        return shown.hasNonNull("minimum") ? Optional.of(new Minimum(level(shown), seasons)) : Optional.empty();
    }

    private static Level level(JsonNode shown) {
        return new Level(shown.path("minimum").asInt(), shown.path("target").asInt());
    }
}
