package stockroom.testkit.simulation;

import com.fasterxml.jackson.databind.JsonNode;

/** How an invocation ended. */
sealed interface Outcome {
    record Answered(JsonNode answer) implements Outcome {}

    /** It threw, crashed or ran out of time. */
    record Failed(String why) implements Outcome {}
}
