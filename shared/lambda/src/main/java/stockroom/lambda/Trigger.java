package stockroom.lambda;

import com.fasterxml.jackson.databind.JsonNode;

/** One kind of event that wakes a function: tells its own events from others, and answers them. */
public interface Trigger {
    boolean accepts(JsonNode event);

    /**
     * Handles one event.
     *
     * @param requestId the invocation's id, for what has no id of its own
     */
    JsonNode answer(JsonNode event, String requestId);
}
