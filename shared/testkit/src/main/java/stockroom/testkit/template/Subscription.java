package stockroom.testkit.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A queue's subscription to a topic.
 *
 * @param topic logical id of the topic
 * @param queue logical id of the queue
 * @param filter message attribute → the texts it may have; a message must match every attribute
 */
public record Subscription(String id, String topic, String queue, Map<String, List<String>> filter) {
    static Subscription read(String id, Yaml properties, Scope scope) {
        if (!properties.get("Protocol").text().equals("sqs")) {
            throw properties.get("Protocol").error("only sqs is delivered to");
        }
        if (!properties
                .find("RawMessageDelivery")
                .map(Yaml::text)
                .orElse("false")
                .equals("true")) {
            throw properties.error("only raw message delivery is known: consumers read the event itself");
        }
        Map<String, List<String>> filter = new LinkedHashMap<>();
        properties
                .find("FilterPolicy")
                .map(Yaml::map)
                .orElse(Map.of())
                .forEach((attribute, allowed) -> filter.put(
                        attribute, allowed.list().stream().map(Yaml::text).toList()));
        return new Subscription(
                id, scope.resource(properties.get("TopicArn")), scope.resource(properties.get("Endpoint")), filter);
    }

    /** Whether a message with these attributes is delivered. */
    public boolean accepts(Map<String, String> attributes) {
        return filter.entrySet().stream()
                .allMatch(wanted -> wanted.getValue().contains(attributes.getOrDefault(wanted.getKey(), "")));
    }
}
