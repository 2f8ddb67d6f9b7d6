package stockroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import stockroom.local.function.LocalFunctions;

/** Calls a running shop over HTTP, as a storefront or a member of staff would. */
public final class Caller {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalApi api;

    public Caller(LocalApi api) {
        this.api = api;
    }

    public HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(api.api().resolve(path));
    }

    public JsonNode control(String method, String path, String body) {
        return ok(HttpRequest.newBuilder(api.control().resolve(path)).method(method, BodyPublishers.ofString(body)));
    }

    public JsonNode ok(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return LocalFunctions.json(response.body());
    }

    public int status(HttpRequest.Builder request) {
        return send(request).statusCode();
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
