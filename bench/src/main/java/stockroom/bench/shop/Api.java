package stockroom.bench.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import stockroom.local.LocalApi;

/** The running shop as a storefront and its owner reach it: over HTTP alone. Any answer but 2xx ends the bench. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ACCEPTED = 202;
    private static final int LAST_GOOD = 299;
    private static final long JOB_LOOK_MILLIS = 20;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalApi where;
    private final String key;
    private final String token;

    Api(LocalApi where) {
        this.where = where;
        this.key = control("GET", "/keys", "").path("apiKey").asText();
        this.token = control("POST", "/token", "{\"role\": \"owner\", \"name\": \"bench\"}")
                .path("token")
                .asText();
    }

    /** Waits until every stream and queue is drained. */
    public void settle() {
        control("POST", "/settle", "");
    }

    /** Sends an order as a storefront does; answers the order. */
    public JsonNode order(String body) {
        return storefront("/orders", body);
    }

    /** Takes an order back, as its storefront. */
    public void cancel(String orderId) {
        storefront("/orders/" + orderId + "/cancel", "{\"reason\": \"bench\"}");
    }

    private JsonNode storefront(String path, String body) {
        return send(request(where.api(), "POST", path, body).header("x-api-key", key))
                .body();
    }

    /** What the owner's request is answered with; where that is a job, the job's result. */
    public JsonNode owner(String method, String path, String body) {
        return result(asOwner(request(where.api(), method, path, body)));
    }

    void load(String kind, String csv) {
        JsonNode report = result(asOwner(HttpRequest.newBuilder(where.api().resolve("/staff/imports/" + kind))
                .header("content-type", "text/csv; charset=utf-8")
                .POST(BodyPublishers.ofString(csv))));
        if (!report.path("rejected").isEmpty()) {
            throw new IllegalStateException("the import of " + kind + " rejected rows: " + report);
        }
    }

    private JsonNode control(String method, String path, String body) {
        return send(request(where.control(), method, path, body)).body();
    }

    private Answer asOwner(HttpRequest.Builder request) {
        return send(request.header("authorization", "Bearer " + token));
    }

    private JsonNode result(Answer first) {
        if (first.status() != ACCEPTED) {
            return first.body();
        }
        URI job =
                where.api().resolve("/staff/jobs/" + first.body().path("jobId").asText());
        while (true) {
            JsonNode seen = asOwner(HttpRequest.newBuilder(job)).body();
            switch (seen.path("status").asText()) {
                case "DONE" -> {
                    return seen.path("result");
                }
                case "FAILED" -> throw new IllegalStateException("a job failed: " + seen);
                default -> pause();
            }
        }
    }

    private static HttpRequest.Builder request(URI base, String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        return method.equals("GET")
                ? request
                : request.header("content-type", "application/json").method(method, BodyPublishers.ofString(body));
    }

    private record Answer(int status, JsonNode body) {}

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() > LAST_GOOD) {
                throw new IllegalStateException(request.method() + " " + request.uri() + " was answered with "
                        + response.statusCode() + ": " + new String(response.body(), StandardCharsets.UTF_8));
            }
            return new Answer(
                    response.statusCode(),
                    response.body().length == 0 ? JSON.missingNode() : JSON.readTree(response.body()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(JOB_LOOK_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
