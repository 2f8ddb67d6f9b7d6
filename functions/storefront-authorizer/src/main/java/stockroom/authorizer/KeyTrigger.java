package stockroom.authorizer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import stockroom.dynamodb.ApiKeyStore;
import stockroom.lambda.Trigger;

/**
 * The API's question about a key, payload format 2.0 with simple responses. A wrong key is let through without a channel, because the API
 * answers 403 where the authorizer denies and the contract demands 401, which the functions then answer.
 */
final class KeyTrigger implements Trigger {
  private static final int MAX_KEY = 200;

  private final ApiKeyStore keys;

  KeyTrigger(ApiKeyStore keys) {
    this.keys = keys;
  }

  @Override
  public boolean accepts(JsonNode event) {
    return true;
  }

  @Override
  public JsonNode answer(JsonNode event, String requestId) {
    String key = event.path("headers").path("x-api-key").asText("");
    String channel = key.isEmpty() || key.length() > MAX_KEY ? "" : keys.channelOf(key).orElse("");
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("isAuthorized", true);
    answer.putObject("context").put("channel", channel);
    return answer;
  }
}
