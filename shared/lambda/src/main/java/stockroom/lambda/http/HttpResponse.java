package stockroom.lambda.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stockroom.dynamodb.Page;
import stockroom.lambda.json.JsonObject;

/**
 * What is answered.
 *
 * @param status the HTTP status
 * @param headers by lower-case name
 * @param body JSON text, or a page; empty for none
 */
public record HttpResponse(int status, Map<String, String> headers, String body) {
    public HttpResponse {
        headers = Map.copyOf(headers);
    }

    public static HttpResponse ok(JsonObject body) {
        return json(200, body);
    }

    /** The same with a tree that was made elsewhere. */
    public static HttpResponse ok(JsonNode body) {
        return new HttpResponse(200, Map.of("content-type", "application/json"), body.toString());
    }

    public static HttpResponse created(JsonObject body) {
        return json(201, body);
    }

    /** 202: the job goes on; its state is at {@code /staff/jobs/{jobId}}. */
    public static HttpResponse accepted(String jobId) {
        return json(202, JsonObject.empty().text("jobId", jobId)).with("location", "/staff/jobs/" + jobId);
    }

    /** 202: what was sent is kept, and takes effect when it can. */
    public static HttpResponse kept(JsonObject body) {
        return json(202, body);
    }

    public static HttpResponse noContent() {
        return new HttpResponse(204, Map.of(), "");
    }

    public static HttpResponse problem(Problem problem) {
        return new HttpResponse(
                problem.status(),
                Map.of("content-type", "application/problem+json"),
                problem.body().toString());
    }

    /** A page for a browser. */
    public static HttpResponse html(int status, String page) {
        return new HttpResponse(status, Map.of("content-type", "text/html; charset=utf-8"), page);
    }

    /** A page of the list that was asked for. */
    public static HttpResponse page(HttpRequest request, Page<JsonObject> page) {
        JsonObject body = JsonObject.empty().list("items", page.items());
        return ok(page.next()
                .map(next -> body.text("next", Cursor.encode(request.routeKey(), next)))
                .orElseGet(() -> body.none("next")));
    }

    /** A CSV file with a header row; where the list goes on, {@code x-next-cursor} says so. @param nextOrNull as {@link Page#next} has it */
    public static HttpResponse csv(HttpRequest request, String file, @Nullable String nextOrNull) {
        HttpResponse answer = new HttpResponse(200, Map.of("content-type", "text/csv"), file);
        return nextOrNull == null
                ? answer
                : answer.with("x-next-cursor", Cursor.encode(request.routeKey(), nextOrNull));
    }

    /** The same with an {@code ETag}: {@code "3"}. */
    public HttpResponse versioned(long version) {
        return with("etag", "\"" + version + "\"");
    }

    public HttpResponse with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpResponse(status, more, body);
    }

    private static HttpResponse json(int status, JsonObject body) {
        return new HttpResponse(status, Map.of("content-type", "application/json"), body.toString());
    }
}
