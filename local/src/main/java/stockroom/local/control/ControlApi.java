package stockroom.local.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import stockroom.lambda.http.Problem;
import stockroom.lambda.http.Role;
import stockroom.lambda.json.Json;
import stockroom.local.http.Reply;
import stockroom.local.mail.ReceivedLetter;
import stockroom.testkit.event.ApiRequest;

/** The control port's routes (contract, "Local run only"). */
public final class ControlApi implements Function<ApiRequest, Reply> {
    private static final Duration FARTHEST = Duration.ofDays(3_660);
    private static final String SCHEDULES = "POST /schedules/";

    private final ShopControl shop;
    private final Map<String, Function<JsonNode, Reply>> routes = Map.of(
            "GET /health", body -> health(),
            "GET /keys", body -> keys(),
            "POST /token", this::token,
            "POST /clock", this::clock,
            "POST /settle", body -> settle(),
            "GET /mail", body -> mail(),
            "GET /sms", body -> sms(),
            "POST /reset", body -> reset());

    public ControlApi(ShopControl shop) {
        this.shop = shop;
    }

    @Override
    public Reply apply(ApiRequest request) {
        String key = request.method() + " " + request.path();
        if (key.startsWith(SCHEDULES)) {
            return schedule(key.substring(SCHEDULES.length()));
        }
        Function<JsonNode, Reply> route = routes.get(key);
        if (route == null) {
            return Reply.problem(Problem.notFound("route on the control port"));
        }
        try {
            return route.apply(
                    request.body().length == 0
                            ? JsonNodeFactory.instance.objectNode()
                            : Json.MAPPER.readTree(request.body()));
        } catch (IOException | UncheckedIOException notJson) {
            return Reply.problem(Problem.notJson("the body is not JSON"));
        } catch (DateTimeException | IllegalArgumentException invalid) {
            return Reply.problem(Problem.of(422, "invalid", "Not valid", String.valueOf(invalid.getMessage())));
        }
    }

    private Reply health() {
        return Reply.json(now().put("ready", shop.isReady()));
    }

    private Reply keys() {
        ObjectNode keys = object().put("channel", shop.channels().first().name())
                .put("apiKey", shop.channels().first().apiKey());
        ArrayNode channels = keys.putArray("channels");
        shop.channels().all().forEach(channel -> channels.addObject()
                .put("channel", channel.name())
                .put("apiKey", channel.apiKey())
                .put("priceAuthority", channel.priceAuthority().name()));
        shop.channels().secrets().forEach(keys::put);
        return Reply.json(keys);
    }

    private Reply token(JsonNode body) {
        String role = body.path("role").asText();
        if (Arrays.stream(Role.values()).map(Role::word).noneMatch(role::equals)) {
            throw new IllegalArgumentException("role must be one of "
                    + Arrays.stream(Role.values()).map(Role::word).toList());
        }
        return Reply.json(object().put(
                        "token", shop.tokens().issue(role, body.path("name").asText(role))));
    }

    private Reply clock(JsonNode body) {
        if (body.has("now") == body.has("advance")) {
            throw new IllegalArgumentException(
                    "send either now, an instant such as 2026-11-22T08:00:00Z, or advance, such as P3D");
        }
        Instant now = shop.now();
        Instant target = body.has("now")
                ? Instant.parse(body.path("now").asText())
                : Advance.from(now, body.path("advance").asText());
        if (target.isAfter(now.plus(FARTHEST))) {
            throw new IllegalArgumentException("at most " + FARTHEST.toDays() + " days at a time");
        }
        shop.travelTo(target);
        return Reply.json(now());
    }

    private Reply schedule(String function) {
        Optional<JsonNode> answer = shop.fire(function);
        return answer.map(Reply::json)
                .orElseGet(() -> Reply.problem(Problem.notFound("scheduled function: " + function)));
    }

    private Reply settle() {
        long started = System.nanoTime();
        return shop.settle()
                .map(busy ->
                        Reply.problem(Problem.of(503, "not-settled", "Not drained in time", busy + " is not drained")))
                .orElseGet(() -> Reply.json(object().put(
                                "ms",
                                Duration.ofNanos(System.nanoTime() - started).toMillis())));
    }

    private Reply mail() {
        ObjectNode mail = object();
        ArrayNode items = mail.putArray("items");
        for (ReceivedLetter letter : shop.letters()) {
            ArrayNode attachments = items.addObject()
                    .put("to", letter.to())
                    .put("messageId", letter.messageId())
                    .put("subject", letter.subject())
                    .put("text", letter.text())
                    .putArray("attachments");
            letter.attachments().forEach(attachment -> attachments
                    .addObject()
                    .put("name", attachment.name())
                    .put("contentType", attachment.contentType())
                    .put("size", attachment.content().length)
                    .put("base64", attachment.content()));
        }
        return Reply.json(mail);
    }

    private Reply sms() {
        ObjectNode sms = object();
        ArrayNode items = sms.putArray("items");
        shop.shortMessages()
                .forEach(message -> items.addObject().put("to", message.to()).put("text", message.text()));
        return Reply.json(sms);
    }

    private Reply reset() {
        shop.reset();
        return Reply.json(now());
    }

    private ObjectNode now() {
        return object().put("now", shop.now().toString());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
