package stockroom.lambda.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;
import java.util.TreeMap;
import stockroom.dynamodb.BadCursor;
import stockroom.dynamodb.Busy;
import stockroom.lambda.Log;
import stockroom.lambda.Trigger;
import stockroom.lambda.json.InvalidBody;
import stockroom.lambda.json.NotJson;

/**
 * HTTP requests: who may not is refused, what can't be read is answered with its problem, the rest goes to its route. Every answer carries
 * {@code x-request-id}, and one line is logged.
 */
public final class HttpTrigger implements Trigger {
    private static final String RETRY_AFTER_SECONDS = "1";

    private final Clock clock;
    private final Routes routes;

    public HttpTrigger(Clock clock, Routes routes) {
        this.clock = clock;
        this.routes = routes;
    }

    @Override
    public boolean accepts(JsonNode event) {
        return event.has("routeKey");
    }

    @Override
    public JsonNode answer(JsonNode event, String invocationId) {
        HttpRequest request = HttpEvent.read(event, invocationId, clock.instant());
        // Not the given clock: time travel must not show as duration.
        long started = System.nanoTime();
        HttpResponse response = guarded(request);
        Log.info("request")
                .with("requestId", request.requestId())
                .with("route", request.routeKey())
                .with("status", response.status())
                .with("ms", (System.nanoTime() - started) / 1_000_000)
                .write();
        return render(response.with("x-request-id", request.requestId()));
    }

    private HttpResponse guarded(HttpRequest request) {
        try {
            Optional<Problem> refusal = Access.refusal(request.routeKey(), request.caller());
            return refusal.isPresent() ? HttpResponse.problem(refusal.get()) : routed(request);
        } catch (Refused refused) {
            return HttpResponse.problem(refused.problem());
        } catch (NotJson notJson) {
            return HttpResponse.problem(Problem.notJson(notJson.detail()));
        } catch (InvalidBody invalid) {
            return HttpResponse.problem(Problem.invalid(invalid.errors()));
        } catch (BadCursor badCursor) {
            return HttpResponse.problem(HttpRequest.BAD_CURSOR);
        } catch (Busy busy) {
            return HttpResponse.problem(Problem.busy()).with("retry-after", RETRY_AFTER_SECONDS);
        } catch (RuntimeException failure) {
            Log.error("a request failed")
                    .with("requestId", request.requestId())
                    .with("route", request.routeKey())
                    .with(failure)
                    .write();
            return HttpResponse.problem(Problem.unexpected());
        }
    }

    private HttpResponse routed(HttpRequest request) {
        return routes.find(request.routeKey())
                .map(route -> route.apply(request))
                .orElseGet(() -> HttpResponse.problem(Problem.notFound("route")));
    }

    private static JsonNode render(HttpResponse response) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("statusCode", response.status());
        ObjectNode headers = answer.putObject("headers");
        // In the order of their names: equal answers are equal to the byte.
        new TreeMap<>(response.headers()).forEach(headers::put);
        return answer.put("body", response.body()).put("isBase64Encoded", false);
    }
}
