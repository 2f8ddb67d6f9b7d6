package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import stockroom.testkit.simulation.PhoneMessage;

/**
 * What clients were told, seen from outside (R60, R61): that an order was taken, no short message while they sleep, and nothing by a way that they
 * declined.
 */
final class MessageFacts {
    private static final LocalTime QUIET_UNTIL = LocalTime.of(9, 0);

    /** 21:00, and what a message that began before may take. */
    private static final LocalTime QUIET_FROM = LocalTime.of(21, 2);

    private static final String LETTERS = "email";
    private static final String SHORT_MESSAGES = "sms";

    private final Set<String> letters;
    private final Collection<PhoneMessage> shortMessages;
    private final Terms terms;
    private final Instant now;
    private final List<String> found = new ArrayList<>();

    /**
     * @param letters the Message-IDs of all letters that went out
     * @param shortMessages all that went out
     */
    MessageFacts(Set<String> letters, Collection<PhoneMessage> shortMessages, Terms terms, Instant now) {
        this.letters = letters;
        this.shortMessages = shortMessages;
        this.terms = terms;
        this.now = now;
    }

    /** @param before a moment when all was quiet: what was to be told by then had a day at least to go out since */
    List<String> differences(Collection<JsonNode> orders, Instant before) {
        for (JsonNode order : orders) {
            if (isUntouched(order)) {
                taken(order, before);
            }
            declined(order);
        }
        shortMessages.stream()
                .map(PhoneMessage::at)
                .filter(at -> isQuiet(at.atZone(terms.zone()).toLocalTime()))
                .forEach(at -> found.add("a short message in the quiet hours (R61): " + at));
        return found;
    }

    /** Nothing happened since it was taken that the client could have been told instead. */
    private static boolean isUntouched(JsonNode order) {
        return order.path("status").asText().equals("OPEN")
                && order.path("history").size() == 1;
    }

    private void taken(JsonNode order, Instant before) {
        JsonNode client = order.path("customer");
        if (client.has("email")
                && !wishes(order, LETTERS).contains(false)
                && letters.stream().noneMatch(id -> id.startsWith(newsOf(order)))) {
            found.add(name(order) + ": its client was not told (R60)");
        }
        if (client.has("phone")
                && !wishes(order, SHORT_MESSAGES).contains(false)
                && placedAt(order).isBefore(before)
                && shortMessages.stream().noneMatch(message -> isAbout(message, order))) {
            found.add(name(order) + ": its client got no short message, though the quiet hours are over (R60, R61)");
        }
    }

    private void declined(JsonNode order) {
        if (!wishes(order, LETTERS).contains(true)
                && letters.stream()
                        .anyMatch(id -> id.startsWith(order.path("orderId").asText() + "."))) {
            found.add(name(order) + ": a letter to a client who wants none (R61)");
        }
        if (!wishes(order, SHORT_MESSAGES).contains(true)
                && shortMessages.stream().anyMatch(message -> isAbout(message, order))) {
            found.add(name(order) + ": a short message to a client who wants none (R61)");
        }
    }

    /** Whether its client may have wanted messages by this way, or not, at some moment since it was placed. */
    private Set<Boolean> wishes(JsonNode order, String way) {
        return terms.wishes(order.path("customerId").asText(), way, placedAt(order), now);
    }

    private static boolean isAbout(PhoneMessage message, JsonNode order) {
        return message.to().equals(order.path("customer").path("phone").asText())
                && List.of(message.text().split("[\\s,.:]+", -1)).contains(name(order));
    }

    private static Instant placedAt(JsonNode order) {
        return Instant.parse(order.path("placedAt").asText());
    }

    private static String newsOf(JsonNode order) {
        return order.path("orderId").asText() + "." + order.path("version").asLong() + "@";
    }

    private static String name(JsonNode order) {
        return order.path("externalId").asText();
    }

    private static boolean isQuiet(LocalTime time) {
        return time.isBefore(QUIET_UNTIL) || !time.isBefore(QUIET_FROM);
    }
}
