package stockroom.local.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import stockroom.lambda.http.Problem;
import stockroom.local.function.FunctionFailed;
import stockroom.local.function.LocalFunctions;
import stockroom.testkit.event.ApiEvent;
import stockroom.testkit.event.ApiRequest;
import stockroom.testkit.event.RouteTable;
import stockroom.testkit.template.Authorizer;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Template;

/** The template's HTTP API: route, authorizer, function. */
public final class Api implements Function<ApiRequest, Reply> {
    private static final Problem NO_TOKEN =
            Problem.unauthorized("send a valid token in the header Authorization: Bearer …");
    private static final Problem NO_KEY = Problem.unauthorized("send a valid key in the header x-api-key");

    private final RouteTable routes;
    private final Map<String, Authorizer> authorizers;
    private final Map<String, String> functionNames;
    private final LocalFunctions functions;
    private final StaffTokens tokens;
    private final Clock clock;
    private final PrintStream complaints;

    public Api(Template template, LocalFunctions functions, StaffTokens tokens, Clock clock, PrintStream complaints) {
        this.routes = new RouteTable(template);
        this.authorizers = template.authorizers();
        this.functionNames = template.functions().stream()
                .collect(java.util.stream.Collectors.toMap(FunctionSpec::id, FunctionSpec::name));
        this.functions = functions;
        this.tokens = tokens;
        this.clock = clock;
        this.complaints = complaints;
    }

    @Override
    public Reply apply(ApiRequest request) {
        String requestId = UUID.randomUUID().toString();
        return answer(request, requestId).with("x-request-id", requestId);
    }

    private Reply answer(ApiRequest request, String requestId) {
        Optional<RouteTable.Match> match;
        try {
            match = routes.find(request.method(), request.path());
        } catch (IllegalArgumentException brokenEncoding) {
            return Reply.problem(
                    Problem.of(400, "bad-path", "The path can't be read", "its percent-encoding is broken"));
        }
        return match.map(found -> guarded(request, found, requestId))
                .orElseGet(() -> Reply.problem(Problem.notFound("route")));
    }

    private Reply guarded(ApiRequest request, RouteTable.Match match, String requestId) {
        Authorizer authorizer = authorizers.get(match.route().authorizer());
        if (authorizer instanceof Authorizer.Tokens) {
            return request.header("authorization")
                    .flatMap(tokens::claims)
                    .map(claims -> call(request, match, requestId, wrapped("jwt", wrapped("claims", claims))))
                    .orElseGet(() -> Reply.problem(NO_TOKEN));
        }
        if (authorizer instanceof Authorizer.Decision decision) {
            return request.header(decision.headers().get(0))
                    .map(identity -> decided(request, match, requestId, decision, identity))
                    .orElseGet(() -> Reply.problem(NO_KEY));
        }
        return call(request, match, requestId, JsonNodeFactory.instance.objectNode());
    }

    private Reply decided(
            ApiRequest request,
            RouteTable.Match match,
            String requestId,
            Authorizer.Decision decision,
            String identity) {
        try {
            ObjectNode question =
                    ApiEvent.of(request, match, requestId, clock.instant()).question(identity);
            JsonNode answer = functions.invoke(requireNonNull(functionNames.get(decision.function())), question);
            return answer.path("isAuthorized").asBoolean()
                    ? call(request, match, requestId, wrapped("lambda", answer.path("context")))
                    : Reply.problem(Problem.forbidden("the authorizer of this route said no"));
        } catch (FunctionFailed failure) {
            return failed(failure);
        }
    }

    private Reply call(ApiRequest request, RouteTable.Match match, String requestId, JsonNode authorizer) {
        try {
            ObjectNode event =
                    ApiEvent.of(request, match, requestId, clock.instant()).allowed(authorizer, request);
            return Reply.of(functions.invoke(match.function(), event));
        } catch (FunctionFailed failure) {
            return failed(failure);
        } catch (IllegalArgumentException brokenEncoding) {
            return Reply.problem(
                    Problem.of(400, "bad-query", "The query can't be read", "its percent-encoding is broken"));
        }
    }

    private Reply failed(FunctionFailed failure) {
        complaints.println(failure.getMessage());
        return Reply.problem(Problem.unexpected());
    }

    private static ObjectNode wrapped(String name, JsonNode inner) {
        ObjectNode outer = JsonNodeFactory.instance.objectNode();
        outer.set(name, inner);
        return outer;
    }
}
