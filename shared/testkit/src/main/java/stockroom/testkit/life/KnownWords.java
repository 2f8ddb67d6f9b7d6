package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** What a supplier said of a purchase order, in versions (R48). */
final class KnownWords {
    /** @param lines by article; one that is left out is as ordered */
    private record Said(long version, Map<String, JsonNode> lines, Claim claim) {}

    private final Map<String, Said> said = new LinkedHashMap<>();

    /** Somebody is about to enter it. */
    Claim saying(long version, JsonNode lines, Instant now) {
        Map<String, JsonNode> bySku = new HashMap<>();
        lines.forEach(line -> bySku.put(line.path("sku").asText(), line));
        return said.computeIfAbsent(version + " " + bySku, content -> new Said(version, bySku, new Claim(now)))
                .claim();
    }

    boolean mayBeSaid() {
        return said.values().stream().anyMatch(each -> each.claim().mayHaveHappened());
    }

    boolean mustBeSaid() {
        return said.values().stream().anyMatch(each -> each.claim().happened());
    }

    /** How many units of an article were expected at some moment. */
    LongStream expected(String sku, long ordered) {
        return LongStream.concat(
                LongStream.of(ordered),
                said.values().stream()
                        .filter(each -> each.claim().mayHaveHappened())
                        .filter(each -> each.lines().containsKey(sku))
                        .mapToLong(
                                each -> each.lines().get(sku).path("quantity").asLong()));
    }

    /** What may be the newest word, by article: the newest version wins, not the last to arrive. */
    List<Map<String, JsonNode>> possible() {
        long newest = said.values().stream()
                .filter(each -> each.claim().happened())
                .mapToLong(Said::version)
                .max()
                .orElse(0);
        List<Map<String, JsonNode>> possible = new ArrayList<>();
        if (newest == 0) {
            possible.add(Map.of());
        }
        for (Said each : said.values()) {
            boolean isNewest = each.version() == newest && each.claim().happened();
            if (isNewest || (each.version() > newest && each.claim().mayHaveHappened())) {
                possible.add(each.lines());
            }
        }
        return possible;
    }
}
