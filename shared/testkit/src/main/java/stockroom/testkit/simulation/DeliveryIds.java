package stockroom.testkit.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of deliveries that hang on what is delivered and not on what came before, so that a fault finds its delivery again when a step is left out. */
final class DeliveryIds {
    private static final Pattern EVENT = Pattern.compile("\"eventId\":\"([^\"]+)\"");

    private final Map<String, Integer> times = new HashMap<>();

    /** @param first the first thing delivered; where it tells an event, by the event's id */
    String of(String first) {
        Matcher event = EVENT.matcher(first);
        String name = event.find() ? event.group(1) : Integer.toHexString(first.hashCode());
        return name + "-" + times.merge(name, 1, Integer::sum);
    }
}
