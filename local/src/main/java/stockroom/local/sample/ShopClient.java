package stockroom.local.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import stockroom.local.LocalApi;

/** The shop from outside: its HTTP API as a storefront and as the owner, and the local run's control port. */
final class ShopClient {
    static final String CHANNEL = "marketplace";
    private static final String JSON = "application/json";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int TRIES = 6;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final LocalApi where;
    private final HttpClient http;
    private final String apiKey;
    private final String webhookSecret;
    private final Map<String, String> operators = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile String token;

    ShopClient(LocalApi where) {
        this.where = where;
        // HTTP/1.1: the JDK's server speaks no other, and asking it to upgrade costs a round.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        JsonNode keys = control("GET", "/keys", object());
        this.apiKey = key(keys);
        this.webhookSecret = keys.path("webhookSecret").asText();
        this.token = freshToken();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String key(JsonNode keys) {
        return StreamSupport.stream(keys.path("channels").spliterator(), false)
                .filter(channel -> channel.path("channel").asText().equals(CHANNEL))
                .map(channel -> channel.path("apiKey").asText())
                .findFirst()
                .orElseThrow(() -> new SampleFailed("the shop has no channel " + CHANNEL + ": " + keys));
    }

    private String freshToken() {
        return freshToken("owner", "sample");
    }

    private String freshToken(String role, String name) {
        ObjectNode who = object().put("role", role).put("name", name);
        return control("POST", "/token", who).path("token").asText();
    }

    /** Moves the shop's clock; schedules that fall due on the way have fired when it returns. */
    void clock(Instant now) {
        control("POST", "/clock", object().put("now", now.toString()));
        token = freshToken(); // the old one may have expired on the way
        operators.clear();
    }

    Instant now() {
        return Instant.parse(control("GET", "/health", object()).path("now").asText());
    }

    /** Returns when every stream and queue is drained. */
    void settle() {
        control("POST", "/settle", object());
    }

    private JsonNode control(String method, String path, ObjectNode body) {
        return send(request(where.control(), method, path, JSON, body.toString()))
                .good();
    }

    Answer storefront(String method, String path, ObjectNode body) {
        return send(request(where.api(), method, path, JSON, body.toString()).header("x-api-key", apiKey));
    }

    Answer owner(String method, String path, ObjectNode body) {
        return asOwner(request(where.api(), method, path, JSON, body.toString()));
    }

    Answer operator(String name, String method, String path, ObjectNode body) {
        String theirs = operators.computeIfAbsent(name, operator -> freshToken("operator", operator));
        return send(
                request(where.api(), method, path, JSON, body.toString()).header("Authorization", "Bearer " + theirs));
    }

    /** A payment provider's signed word. */
    Answer provider(ObjectNode event) {
        String body = event.toString();
        long seconds = now().getEpochSecond();
        return send(request(where.api(), "POST", "/payments/events", JSON, body)
                .header("x-signature", ProviderSignature.of(webhookSecret, seconds, body)));
    }

    /** What clients and suppliers got: {@code /mail} or {@code /sms}. */
    JsonNode caught(String path) {
        return control("GET", path, object()).path("items");
    }

    /** An edit of what still is as it was read at that version. */
    Answer ownerEdit(String path, long version, ObjectNode body) {
        return asOwner(
                request(where.api(), "PATCH", path, JSON, body.toString()).header("If-Match", "\"" + version + "\""));
    }

    Answer ownerCsv(String path, String csv) {
        return asOwner(request(where.api(), "POST", path, "text/csv; charset=utf-8", csv));
    }

    private Answer asOwner(HttpRequest.Builder request) {
        return send(request.header("Authorization", "Bearer " + token));
    }

    /** Requests sent to the API so far, repeats included. */
    int requests() {
        return requests.get();
    }

    private static HttpRequest.Builder request(URI base, String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(LONGEST);
        return method.equals("GET")
                ? request.GET()
                : request.header("Content-Type", type).method(method, BodyPublishers.ofString(body));
    }

    /** Everything sent here may be repeated: orders, payments and counts have keys of their own. */
    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        Answer answer = once(request);
        for (int tried = 1; tried < TRIES && isWorthAnotherTry(answer); tried++) {
            pause(Duration.ofMillis(100L << tried));
            answer = once(request);
        }
        return answer;
    }

    private static boolean isWorthAnotherTry(Answer answer) {
        return answer.status() == 429 || answer.status() == 503;
    }

    private Answer once(HttpRequest request) {
        requests.incrementAndGet();
        String name = request.method() + " " + request.uri().getPath();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Answer(name, response.statusCode(), json(response.body()));
        } catch (IOException e) {
            throw new SampleFailed(name + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SampleFailed(name + " was interrupted", e);
        }
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return text.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(text);
    }

    static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SampleFailed("interrupted", e);
        }
    }
}
