package stockroom.testkit.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What a function answers to a batch of messages or records. */
public final class BatchAnswer {
    private BatchAnswer() {}

    /** The message ids or sequence numbers that it did not take. */
    public static Set<String> failed(JsonNode answer) {
        Set<String> failed = new HashSet<>();
        answer.path("batchItemFailures")
                .forEach(failure -> failed.add(failure.path("itemIdentifier").asText()));
        return failed;
    }
}
