package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What clients were told, seen from outside (R60, R61): that an order was taken, and no short message while they sleep. */
final class MessageFacts {
    private static final LocalTime QUIET_UNTIL = LocalTime.of(9, 0);

    /** 21:00, and what a message that began before may take. */
    private static final LocalTime QUIET_FROM = LocalTime.of(21, 2);

    private MessageFacts() {}

    /**
     * @param letters the Message-IDs of all letters that went out
     * @param shortMessages when each went out
     * @param zone the clients'
     */
    static List<String> differences(
            Collection<JsonNode> orders, Set<String> letters, Collection<Instant> shortMessages, ZoneId zone) {
        List<String> found = new ArrayList<>();
        orders.stream()
                .filter(order -> isUntouched(order) && letters.stream().noneMatch(id -> id.startsWith(newsOf(order))))
                .forEach(order -> found.add(order.path("externalId").asText() + ": its client was not told (R60)"));
        shortMessages.stream()
                .filter(at -> isQuiet(at.atZone(zone).toLocalTime()))
                .forEach(at -> found.add("a short message in the quiet hours (R61): " + at));
        return found;
    }

    /** Nothing happened since it was taken that the client could have been told instead. */
    private static boolean isUntouched(JsonNode order) {
        return order.path("status").asText().equals("OPEN")
                && order.path("history").size() == 1
                && order.path("customer").has("email");
    }

    private static String newsOf(JsonNode order) {
        return order.path("orderId").asText() + "." + order.path("version").asLong() + "@";
    }

    private static boolean isQuiet(LocalTime time) {
        return time.isBefore(QUIET_UNTIL) || !time.isBefore(QUIET_FROM);
    }
}
