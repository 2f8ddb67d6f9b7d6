package stockroom.lambda.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import stockroom.lambda.Trigger;

/**
 * The API's question about a key, payload format 2.0 with simple responses. A wrong key is let through without a channel, because the API
 * answers 403 where the authorizer denies and the contract demands 401, which {@link Access} then answers.
 */
public final class KeyTrigger implements Trigger {
    private static final int MAX_KEY = 200;

    private final Function<String, Optional<String>> channelOf;

    /** @param channelOf the channel that a key belongs to; empty for a key that is none */
    public KeyTrigger(Function<String, Optional<String>> channelOf) {
        this.channelOf = channelOf;
    }

    @Override
    public boolean accepts(JsonNode event) {
        return true;
    }

    @Override
    public JsonNode answer(JsonNode event, String requestId) {
        String key = event.path("headers").path("x-api-key").asText("");
        String channel = key.isEmpty() || key.length() > MAX_KEY
                ? ""
                : channelOf.apply(key).orElse("");
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("isAuthorized", true);
        answer.putObject("context").put("channel", channel);
        return answer;
    }
}
