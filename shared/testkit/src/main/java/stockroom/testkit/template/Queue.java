package stockroom.testkit.template;

import java.time.Duration;

/**
 * A queue.
 *
 * @param visibility how long a received message is hidden from others
 * @param deadLetters logical id of the queue for what fails too often; empty when this is such a queue itself
 * @param maxReceives after how many receives a message goes there; 0 without dead letters
 */
public record Queue(String id, Duration visibility, String deadLetters, int maxReceives) {
    private static final String DEFAULT_VISIBILITY = "30";

    static Queue read(String id, Yaml properties, Scope scope) {
        Duration visibility = Duration.ofSeconds(Long.parseLong(
                properties.find("VisibilityTimeout").map(Yaml::text).orElse(DEFAULT_VISIBILITY)));
        return properties
                .find("RedrivePolicy")
                .map(redrive -> new Queue(
                        id,
                        visibility,
                        scope.resource(redrive.get("deadLetterTargetArn")),
                        redrive.get("maxReceiveCount").number()))
                .orElseGet(() -> new Queue(id, visibility, "", 0));
    }
}
