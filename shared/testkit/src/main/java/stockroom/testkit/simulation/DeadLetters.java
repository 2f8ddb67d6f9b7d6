package stockroom.testkit.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Function;

/** What a person does with dead letters as the runbook says: sends them again, and drops what nobody can understand. */
final class DeadLetters {
    private static final String LIST = "/staff/dead-letters";
    private static final Caller OWNER = new Caller.Staff("Olena", "owner");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<ApiCall, ApiAnswer> api;

    DeadLetters(Function<ApiCall, ApiAnswer> api) {
        this.api = api;
    }

    void workOff() {
        ApiAnswer list = api.apply(ApiCall.get(OWNER, LIST + "?limit=200"));
        // A cloud without a keeper has no such route.
        if (list.status() == 200) {
            items(list.body()).forEach(this::workOff);
        }
    }

    private void workOff(JsonNode letter) {
        boolean understood = letter.has("eventId") || letter.has("jobId");
        String target = LIST + "/" + letter.path("id").asText() + (understood ? "/redrive" : "/drop");
        String body = understood ? "{}" : "{\"reason\": \"nobody can read it\"}";
        ApiAnswer answer = api.apply(ApiCall.of(OWNER, "POST", target, body));
        if (answer.status() != 200) {
            throw new IllegalStateException(target + " answered " + answer.status() + " " + answer.body());
        }
    }

    private static JsonNode items(String body) {
        try {
            return JSON.readTree(body).path("items");
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("not JSON: " + body, broken);
        }
    }
}
