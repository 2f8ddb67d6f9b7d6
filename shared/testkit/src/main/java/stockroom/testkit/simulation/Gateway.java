package stockroom.testkit.simulation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import stockroom.testkit.event.ApiEvent;
import stockroom.testkit.event.ApiRequest;
import stockroom.testkit.event.RouteTable;
import stockroom.testkit.template.Authorizer;
import stockroom.testkit.template.Template;

/** The HTTP API: route, authorizer, function, answer. Staff's tokens are taken for checked: their claims are in the event as API Gateway puts them. */
final class Gateway {
    /** The longest that an HTTP API waits for a function, in microseconds; the function goes on. */
    static final long PATIENCE = Timeline.micros(Duration.ofSeconds(30));

    static final ApiAnswer TOO_LATE = new ApiAnswer(503, Map.of(), "{\"message\":\"Service Unavailable\"}");

    private static final ApiAnswer NO_ROUTE = new ApiAnswer(404, Map.of(), "{\"message\":\"Not Found\"}");
    private static final ApiAnswer FORBIDDEN = new ApiAnswer(403, Map.of(), "{\"message\":\"Forbidden\"}");
    private static final ApiAnswer FAILED = new ApiAnswer(500, Map.of(), "{\"message\":\"Internal Server Error\"}");
    private static final String KEY = "x-api-key";

    private final RouteTable routes;
    private final Map<String, Authorizer> authorizers;
    private final Timeline timeline;
    private final Functions functions;

    Gateway(Template template, Timeline timeline, Functions functions) {
        this.routes = new RouteTable(template);
        this.authorizers = template.authorizers();
        this.timeline = timeline;
        this.functions = functions;
    }

    /** How a function is reached: it gets its name, the invocation's id and the event, and leads to an outcome. */
    @FunctionalInterface
    interface Reach {
        void call(String function, String id, JsonNode event, Consumer<Outcome> then);
    }

    void handle(String id, ApiCall call, Consumer<ApiAnswer> then) {
        handle(id, call, functions::invoke, then);
    }

    /** Outside of time. */
    ApiAnswer ask(String id, ApiCall call) {
        Map<String, ApiAnswer> answer = new HashMap<>();
        handle(
                id,
                call,
                (function, invocation, event, then) -> then.accept(functions.ask(function, invocation, event)),
                given -> answer.put(id, given));
        return requireNonNull(answer.get(id), "a timeless call is answered at once");
    }

    private void handle(String id, ApiCall call, Reach reach, Consumer<ApiAnswer> then) {
        ApiRequest request = request(call);
        Optional<RouteTable.Match> found = routes.find(request.method(), request.path());
        if (found.isEmpty()) {
            then.accept(NO_ROUTE);
            return;
        }
        RouteTable.Match match = found.get();
        BiFunction<String, JsonNode, ObjectNode> event =
                (kind, who) -> ApiEvent.of(request, match, id, timeline.instant())
                        .allowed(JsonNodeFactory.instance.objectNode().set(kind, who), request);
        Consumer<Outcome> answered = outcome -> then.accept(answer(outcome));
        if (authorizers.get(match.route().authorizer()) instanceof Authorizer.Decision decision) {
            String key = request.header(KEY).orElse("");
            ObjectNode question =
                    ApiEvent.of(request, match, id, timeline.instant()).question(key);
            reach.call(decision.function(), id + "-key", question, outcome -> {
                if (!(outcome instanceof Outcome.Answered said)) {
                    then.accept(FAILED);
                } else if (!said.answer().path("isAuthorized").asBoolean()) {
                    then.accept(FORBIDDEN);
                } else {
                    reach.call(
                            match.function(),
                            id,
                            event.apply("lambda", said.answer().path("context")),
                            answered);
                }
            });
        } else {
            reach.call(match.function(), id, event.apply("jwt", claims(call)), answered);
        }
    }

    private static ApiRequest request(ApiCall call) {
        Map<String, String> headers = new TreeMap<>(call.headers());
        headers.put("host", "shop.example");
        if (call.caller() instanceof Caller.Storefront storefront) {
            headers.put(KEY, storefront.apiKey());
        }
        int query = call.target().indexOf('?');
        return new ApiRequest(
                call.method(),
                query < 0 ? call.target() : call.target().substring(0, query),
                query < 0 ? "" : call.target().substring(query + 1),
                headers,
                call.body().getBytes(StandardCharsets.UTF_8),
                "HTTP/1.1",
                "192.0.2.1");
    }

    private static ObjectNode claims(ApiCall call) {
        ObjectNode outer = JsonNodeFactory.instance.objectNode();
        if (call.caller() instanceof Caller.Staff staff) {
            outer.putObject("claims")
                    .put("sub", staff.role() + ":" + staff.name())
                    .put("name", staff.name())
                    .put("roles", "[" + staff.role() + "]");
        }
        return outer;
    }

    private static ApiAnswer answer(Outcome outcome) {
        if (!(outcome instanceof Outcome.Answered answered)) {
            return FAILED;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        answered.answer()
                .path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new ApiAnswer(
                answered.answer().path("statusCode").asInt(),
                headers,
                answered.answer().path("body").asText(""));
    }
}
