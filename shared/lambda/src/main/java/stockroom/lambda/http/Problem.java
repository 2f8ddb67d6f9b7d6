package stockroom.lambda.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stockroom.lambda.json.FieldError;
import stockroom.lambda.json.JsonObject;

/**
 * Why a request was not done, as RFC 9457 says it.
 *
 * @param status the HTTP status
 * @param slug the stable name of the kind of problem: the last part of its type {@code /problems/<slug>}
 * @param title the kind in words
 * @param detail what happened here and what to do next; never a phone, an e-mail or an address
 * @param errors the fields to blame, if any
 * @param facts what helps the sender to do better, such as current prices: plain values by name
 */
public record Problem(
        int status, String slug, String title, String detail, List<FieldError> errors, Map<String, Object> facts) {
    public Problem {
        errors = List.copyOf(errors);
        facts = Map.copyOf(facts);
    }

    public static Problem of(int status, String slug, String title, String detail) {
        return new Problem(status, slug, title, detail, List.of(), Map.of());
    }

    public static Problem notJson(String detail) {
        return of(400, "not-json", "The body can't be read", detail);
    }

    public static Problem unauthorized(String detail) {
        return of(401, "unauthorized", "Who are you?", detail);
    }

    public static Problem forbidden(String detail) {
        return of(403, "forbidden", "Not allowed", detail);
    }

    /**
     * 404.
     *
     * @param what as in {@code order}
     */
    public static Problem notFound(String what) {
        return of(404, "not-found", "Not found", "there is no such " + what);
    }

    /** 409: the request contradicts the state; the slug says how. */
    public static Problem conflict(String slug, String title, String detail) {
        return of(409, slug, title, detail);
    }

    public static Problem staleVersion(long current) {
        return of(
                412,
                "stale-version",
                "Changed in the meantime",
                "the current version is " + current + ": read it again, and send its ETag in If-Match");
    }

    /** 412 for something that isn't there, so that no version of it can match. */
    public static Problem nothingToMatch() {
        return of(412, "stale-version", "Changed in the meantime", "there is nothing here that If-Match could match");
    }

    public static Problem tooLarge(int mostBytes) {
        return of(413, "too-large", "Too large", "the body may have at most " + mostBytes + " bytes");
    }

    public static Problem unsupportedType(String expected) {
        return of(415, "unsupported-type", "Unsupported content type", "send " + expected + " in UTF-8, not encoded");
    }

    public static Problem invalid(List<FieldError> errors) {
        return new Problem(422, "invalid", "Not valid", "see errors", errors, Map.of());
    }

    public static Problem invalid(String pointer, String detail) {
        return invalid(List.of(new FieldError(pointer, detail)));
    }

    public static Problem versionRequired() {
        return of(
                428,
                "version-required",
                "If-Match is missing",
                "it exists already: read it, and send its ETag in If-Match");
    }

    public static Problem busy() {
        return of(
                503,
                "busy",
                "Too busy",
                "others changed the same things at the same time; nothing was done, try again");
    }

    public static Problem unexpected() {
        return of(500, "unexpected", "That should not happen", "it was logged under this request's id");
    }

    JsonObject body() {
        JsonObject body = JsonObject.empty()
                .text("type", "/problems/" + slug)
                .text("title", title)
                .number("status", status)
                .text("detail", detail);
        new TreeMap<>(facts).forEach(body::plain);
        return errors.isEmpty()
                ? body
                : body.list(
                        "errors",
                        errors.stream()
                                .map(e -> JsonObject.empty()
                                        .text("pointer", e.pointer())
                                        .text("detail", e.detail()))
                                .toList());
    }
}
