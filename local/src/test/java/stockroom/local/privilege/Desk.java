package stockroom.local.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import stockroom.lambda.http.TimedSignature;
import stockroom.local.Caller;
import stockroom.local.LocalShop;
import stockroom.local.function.LocalFunctions;

/** Where the calls of owner and storefront go out; remembers which routes they took. */
final class Desk {
    /** More rows than an import does within its request, so that a job goes on with it. */
    private static final int ROWS_OF_A_JOB = 301;

    private final LocalShop shop;
    private final Caller caller;
    private final String owner;
    private final String apiKey;
    private final Set<String> called = new TreeSet<>();

    Desk(LocalShop shop) {
        this.shop = shop;
        this.caller = new Caller(shop.api());
        this.owner = caller.control("POST", "/token", "{\"role\": \"owner\", \"name\": \"Olena\"}")
                .path("token")
                .asText();
        this.apiKey = shop.channels().first().apiKey();
    }

    /** The routes that were called, as the template has them. */
    Set<String> called() {
        return called;
    }

    /**
     * Calls a route without a body.
     *
     * @param route as the template has it
     * @param path the texts for its names in braces; one that begins with ? is the query
     */
    JsonNode get(String route, String... path) {
        return answered(send(route, "", path));
    }

    /** Calls a route; fails on any answer but 2xx. */
    JsonNode call(String route, String body, String... path) {
        return answered(send(route, body, path));
    }

    /** Writes over the version that {@code shown} answers, or anew where there is none. */
    JsonNode overwrite(String shown, String route, String body, String... path) {
        HttpRequest.Builder request = with(request(route, path), route, body);
        send(shown, "", path).headers().firstValue("etag").ifPresent(version -> request.header("if-match", version));
        return answered(caller.send(request));
    }

    HttpResponse<String> send(String route, String body, String... path) {
        return caller.send(with(request(route, path), route, body));
    }

    /** What a payment provider says, signed now in the way of all who sign their time. */
    HttpResponse<String> hear(String route, String body, String... path) {
        String signature = new TimedSignature(shop.channels().webhookSecret())
                .of(body.getBytes(StandardCharsets.UTF_8), shop.now());
        return caller.send(with(request(route, path), route, body)
                .header("x-signature", signature)
                .header("stripe-signature", signature));
    }

    Instant now() {
        return shop.now();
    }

    JsonNode csv(String route, String columns, String rows) {
        return caller.ok(request(route)
                .header("content-type", "text/csv")
                .POST(BodyPublishers.ofString(columns + "\n" + rows + "\n")));
    }

    /** The same row so often that it takes a job. */
    void csvJob(String route, String columns, String row) {
        awaitJob(csv(route, columns, String.join("\n", Collections.nCopies(ROWS_OF_A_JOB, row))));
    }

    void awaitJob(JsonNode started) {
        settle();
        JsonNode job = get("GET /staff/jobs/{jobId}", started.path("jobId").asText());
        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("DONE");
    }

    /** Waits until every event and job is handled. */
    void settle() {
        caller.control("POST", "/settle", "");
    }

    /** What a route of the control port shows. */
    JsonNode control(String route) {
        return caller.control(route.substring(0, route.indexOf(' ')), route.substring(route.indexOf(' ') + 1), "");
    }

    void fire(String function) {
        caller.control("POST", "/schedules/" + function, "");
    }

    void later(String duration) {
        caller.control("POST", "/clock", "{\"advance\": \"" + duration + "\"}");
    }

    private static JsonNode answered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return LocalFunctions.json(answer.body().isEmpty() ? "null" : answer.body());
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String route, String body) {
        return request.header("content-type", "application/json")
                .method(
                        route.substring(0, route.indexOf(' ')),
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String route, String... path) {
        called.add(route);
        String filled = route.substring(route.indexOf(' ') + 1);
        for (String part : path) {
            filled = part.startsWith("?") ? filled + part : filled.replaceFirst("\\{[^}]+}", part);
        }
        HttpRequest.Builder request = caller.api(filled);
        return filled.startsWith("/staff/")
                ? request.header("authorization", "Bearer " + owner)
                : request.header("x-api-key", apiKey);
    }
}
