package stockroom.lambda.http;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.lambda.json.Fields;
import stockroom.lambda.json.Json;

/** What is asked, by whom and when. */
public final class HttpRequest {
    /** The largest JSON body (R11). */
    public static final int MAX_BODY = 256 * 1024;

    /** The largest file of an import. */
    public static final int MAX_IMPORT = 6 * 1024 * 1024;

    static final Problem BAD_CURSOR = Problem.invalid("/cursor", "must be the next of a page of this list");

    private static final byte[] NOTHING = {'{', '}'};
    private static final String DEFAULT_LIMIT = "50";
    private static final int MAX_LIMIT = 200;

    private final String routeKey;
    private final Map<String, String> path;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Caller caller;
    private final String requestId;
    private final Instant at;

    /**
     * @param routeKey method and template of the path: {@code GET /orders/{orderId}}
     * @param headers by lower-case name
     * @param at when it arrived
     */
    public HttpRequest(
            String routeKey,
            Map<String, String> path,
            Map<String, String> query,
            Map<String, String> headers,
            byte[] body,
            Caller caller,
            String requestId,
            Instant at) {
        this.routeKey = routeKey;
        this.path = Map.copyOf(path);
        this.query = Map.copyOf(query);
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.caller = caller;
        this.requestId = requestId;
        this.at = at;
    }

    public String routeKey() {
        return routeKey;
    }

    public Caller caller() {
        return caller;
    }

    public String requestId() {
        return requestId;
    }

    public Instant at() {
        return at;
    }

    /** Who, under which id, when: for histories and events. */
    public Cause cause() {
        return new Cause(caller.by(), requestId, at);
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    /** A parameter of the query; an empty one narrows nothing, as none does. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(v -> !v.isEmpty());
    }

    public Precondition precondition() {
        return new Precondition(header("if-match").orElse(""));
    }

    /** A part of the path. */
    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("the route " + routeKey + " has no {" + name + "}");
        }
        return value;
    }

    /** A part of the path with a form of its own: where it hasn't that form, a PUT is invalid, and anything else finds nothing. */
    public <T> T path(String name, Predicate<String> valid, Function<String, T> make, String rule) {
        String value = path(name);
        if (valid.test(value)) {
            return make.apply(value);
        }
        throw new Refused(
                routeKey.startsWith("PUT ") ? Problem.invalid("/" + name, "must be " + rule) : Problem.notFound(name));
    }

    public Sku sku() {
        return path("sku", Sku::isValid, Sku::of, Sku.RULE);
    }

    public WarehouseId warehouse(String name) {
        return path(name, WarehouseId::isValid, WarehouseId::of, WarehouseId.RULE);
    }

    /**
     * How many items of a list are wanted at most, {@code ?limit=50}.
     *
     * @throws Refused with 422 for a limit that is none
     */
    public int limit() {
        String text = query.getOrDefault("limit", DEFAULT_LIMIT);
        if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MAX_LIMIT) {
            return Integer.parseInt(text);
        }
        throw new Refused(Problem.invalid("/limit", "must be a whole number from 1 to " + MAX_LIMIT));
    }

    /**
     * Where the wanted part of a list begins, as its store said in {@code next}.
     *
     * @throws Refused with 422 for a cursor that is none
     */
    public Optional<String> cursor() {
        return query("cursor").map(c -> Cursor.decode(routeKey, c).orElseThrow(() -> new Refused(BAD_CURSOR)));
    }

    /** The JSON body, read whole. Faults of it become the right problem by themselves. */
    public <T> T body(Function<Fields, T> parser) {
        MediaType.JSON.check(
                header("content-type").orElse(""), header("content-encoding").orElse(""));
        return Json.read(withinLimit(MAX_BODY), parser);
    }

    /** The same, where no body at all stands for an empty one. */
    public <T> T optionalBody(Function<Fields, T> parser) {
        return body.length == 0 ? Json.read(NOTHING, parser) : body(parser);
    }

    /** Whether the body says that it is JSON, where another form would do as well. */
    public boolean isJson() {
        return header("content-type").orElse("").toLowerCase(Locale.ROOT).contains("json");
    }

    /** Whether the body says that it is a form, where a route takes whatever comes. */
    public boolean isForm() {
        return MediaType.FORM.isNamed(header("content-type").orElse(""));
    }

    /** The fields of a page's form; of a field that is sent twice the last one counts. */
    public Map<String, String> form() {
        MediaType.FORM.check(
                header("content-type").orElse(""), header("content-encoding").orElse(""));
        return FormBody.read(withinLimit(MAX_BODY));
    }

    /** The CSV file of an import. */
    public byte[] csv() {
        MediaType.CSV.check(
                header("content-type").orElse(""), header("content-encoding").orElse(""));
        return withinLimit(MAX_IMPORT);
    }

    /** Whether the body says that it is a CSV file, where a route takes one in place of JSON. */
    public boolean isCsv() {
        return MediaType.CSV.isNamed(header("content-type").orElse(""));
    }

    /** Whether the answer is wanted as a CSV file, where a route has one: {@code Accept} names it and doesn't name JSON. */
    public boolean wantsCsv() {
        String[] accepted = header("accept").orElse("").split(",", -1);
        return Arrays.stream(accepted).anyMatch(MediaType.CSV::isNamed)
                && Arrays.stream(accepted).noneMatch(MediaType.JSON::isNamed);
    }

    /** A CSV file in place of a JSON body, and no longer than one. */
    public byte[] csvBody() {
        csv();
        return withinLimit(MAX_BODY);
    }

    /** The body's bytes as they came: for signatures. */
    public byte[] rawBody() {
        return body.clone();
    }

    int size() {
        return body.length;
    }

    private byte[] withinLimit(int most) {
        if (body.length > most) {
            throw new Refused(Problem.tooLarge(most));
        }
        return body;
    }
}
