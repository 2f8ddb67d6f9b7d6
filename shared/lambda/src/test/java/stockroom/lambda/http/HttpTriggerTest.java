package stockroom.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stockroom.dynamodb.Busy;
import stockroom.dynamodb.Page;
import stockroom.lambda.json.JsonObject;

class HttpTriggerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-19T08:15:30Z"), ZoneOffset.UTC);

    private final HttpTrigger trigger = new HttpTrigger(
            CLOCK,
            new Routes()
                    .on(
                            "POST /orders",
                            r -> HttpResponse.created(JsonObject.empty()
                                    .text("sku", r.body(b -> b.sku("sku")).value())
                                    .text("by", r.cause().by())))
                    .on(
                            "GET /products",
                            r -> HttpResponse.page(
                                    r,
                                    new Page<>(
                                            List.of(JsonObject.empty()
                                                    .text("after", r.cursor().orElse("start"))),
                                            "A/7")))
                    .on(
                            "POST /orders/{orderId}/cancel",
                            r -> HttpResponse.ok(JsonObject.empty()
                                    .text(
                                            "reason",
                                            r.optionalBody(b -> b.optionalText("reason", 9))
                                                    .orElse(""))))
                    .on("GET /orders", r -> {
                        throw new Busy("others were faster", new IllegalStateException());
                    })
                    .on(
                            "GET /products/{sku}",
                            r -> HttpResponse.ok(
                                    JsonObject.empty().text("sku", r.sku().value())))
                    .on(
                            "PUT /staff/products/{sku}",
                            r -> HttpResponse.ok(JsonObject.empty()
                                    .text("by", r.cause().by())
                                    .text("sku", r.sku().value())))
                    .on("GET /orders/{orderId}", r -> {
                        throw new IllegalStateException("call +380501234567 or a@b.example");
                    }));

    private static ObjectNode event(String routeKey) {
        ObjectNode event = JSON.createObjectNode().put("routeKey", routeKey);
        event.putObject("requestContext")
                .put("requestId", "req-1")
                .putObject("authorizer")
                .putObject("lambda")
                .put("channel", "web");
        event.putObject("headers").put("content-type", "application/json");
        return event;
    }

    private static ObjectNode post(String body) {
        return event("POST /orders").put("body", body);
    }

    private int status(ObjectNode event) {
        return trigger.answer(event, "inv-1").get("statusCode").asInt();
    }

    private static ObjectNode typed(ObjectNode event, String contentType) {
        ((ObjectNode) event.get("headers")).put("content-type", contentType);
        return event;
    }

    @Test
    void every_answer_carries_the_requests_id() {
        JsonNode answer = trigger.answer(post("{\"sku\":\"A\"}"), "inv-1");
        assertThat(answer.at("/headers/x-request-id").asText()).isEqualTo("req-1");
        assertThat(trigger.answer(post("{"), "inv-1")
                        .at("/headers/x-request-id")
                        .asText())
                .isEqualTo("req-1");
    }

    @Test
    void R11_a_bad_body_is_answered_by_problem_json_with_pointers() throws Exception {
        JsonNode answer = trigger.answer(post("{\"sku\":7,\"more\":1}"), "inv-1");
        JsonNode problem = JSON.readTree(answer.get("body").asText());
        assertThat(answer.get("statusCode").asInt()).isEqualTo(422);
        assertThat(answer.at("/headers/content-type").asText()).isEqualTo("application/problem+json");
        assertThat(problem.get("type").asText()).isEqualTo("/problems/invalid");
        assertThat(problem.get("errors").findValuesAsText("pointer")).containsExactlyInAnyOrder("/sku", "/more");
    }

    @Test
    void R11_a_body_over_256_KiB_gets_413_and_one_of_exactly_that_doesnt() {
        String sku = "{\"sku\":\"A\"}";
        assertThat(status(post(sku + " ".repeat(HttpRequest.MAX_BODY - sku.length()))))
                .isEqualTo(201);
        assertThat(status(post(sku + " ".repeat(HttpRequest.MAX_BODY - sku.length() + 1))))
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,201",
        "application/json; charset=utf-8,201",
        "APPLICATION/JSON;charset=\"UTF-8\",201",
        "application/vnd.shop+json,201",
        "text/plain,415",
        "application/json; charset=windows-1251,415",
        "text/csv,415",
        "application/jsonx,415",
        "application/x-www-form-urlencoded,415"
    })
    void R11_only_json_in_utf8_is_taken(String contentType, int expected) {
        assertThat(status(typed(post("{\"sku\":\"A\"}"), contentType))).isEqualTo(expected);
    }

    @Test
    void R11_a_compressed_body_is_not_taken() {
        ObjectNode event = post("{\"sku\":\"A\"}");
        ((ObjectNode) event.get("headers")).put("content-encoding", "gzip");
        assertThat(status(event)).isEqualTo(415);
    }

    @Test
    void R11_malformed_json_or_utf8_gets_400() {
        assertThat(status(post("{\"sku\":"))).isEqualTo(400);
        assertThat(status(post(""))).isEqualTo(400);
        byte[] latin = {'{', '"', (byte) 0xe9, '"', ':', '1', '}'};
        assertThat(status(post(Base64.getEncoder().encodeToString(latin)).put("isBase64Encoded", true)))
                .isEqualTo(400);
    }

    @Test
    void a_body_in_base64_is_read() {
        String body = Base64.getEncoder().encodeToString("{\"sku\":\"A\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(status(post(body).put("isBase64Encoded", true))).isEqualTo(201);
    }

    @Test
    void a_body_that_may_be_left_out_may_be_left_out() {
        assertThat(status(event("POST /orders/{orderId}/cancel"))).isEqualTo(200);
        assertThat(status(event("POST /orders/{orderId}/cancel").put("body", "{\"x\":1}")))
                .isEqualTo(422);
    }

    @Test
    void a_wrong_key_gets_401_and_a_wrong_role_403() {
        ObjectNode wrongKey = event("GET /products");
        ((ObjectNode) wrongKey.at("/requestContext/authorizer/lambda")).put("channel", "");
        assertThat(status(wrongKey)).isEqualTo(401);
        assertThat(status(staff("[logistics operator]"))).isEqualTo(403);
        assertThat(status(staff("[boss]"))).isEqualTo(403);
        assertThat(status(staff(""))).isEqualTo(403);
    }

    @Test
    void roles_are_read_however_the_claim_is_written() {
        assertThat(status(staff("[logistics buyer]"))).isEqualTo(200);
        assertThat(status(staff("buyer"))).isEqualTo(200);
        assertThat(status(staff("buyer operator"))).isEqualTo(200);
    }

    @Test
    void the_groups_of_a_cognito_pool_are_roles() {
        ObjectNode event = staff("");
        ObjectNode claims = (ObjectNode) event.at("/requestContext/authorizer/jwt/claims");
        claims.remove("roles");
        claims.put("cognito:groups", "[buyer another-group]");
        assertThat(status(event)).isEqualTo(200);
    }

    private static ObjectNode staff(String roles) {
        ObjectNode event = event("PUT /staff/products/{sku}");
        ObjectNode authorizer = JSON.createObjectNode();
        authorizer.putObject("jwt").putObject("claims").put("roles", roles).put("name", "Olena");
        ((ObjectNode) event.get("requestContext")).set("authorizer", authorizer);
        event.putObject("pathParameters").put("sku", "A");
        return event;
    }

    @Test
    void a_path_that_can_name_nothing_finds_nothing_or_is_invalid() {
        ObjectNode get = event("GET /products/{sku}");
        get.putObject("pathParameters").put("sku", "a#b");
        assertThat(status(get)).isEqualTo(404);
        ObjectNode put = staff("[owner]");
        put.putObject("pathParameters").put("sku", "a#b");
        assertThat(status(put)).isEqualTo(422);
    }

    @Test
    void a_route_that_isnt_there_is_not_found() {
        assertThat(status(event("$default"))).isEqualTo(404);
    }

    @Test
    void too_much_rivalry_is_503_with_a_time_to_come_back() {
        JsonNode answer = trigger.answer(event("GET /orders"), "inv-1");
        assertThat(answer.get("statusCode").asInt()).isEqualTo(503);
        assertThat(answer.at("/headers/retry-after").asText()).isEqualTo("1");
    }

    @Test
    void a_bug_is_500_without_a_word_about_a_person() {
        JsonNode answer = trigger.answer(event("GET /orders/{orderId}"), "inv-1");
        assertThat(answer.get("statusCode").asInt()).isEqualTo(500);
        assertThat(answer.get("body").asText()).doesNotContain("380501234567");
    }

    @Test
    void a_page_leads_to_the_next_and_a_bent_cursor_gets_422() throws Exception {
        JsonNode first = JSON.readTree(
                trigger.answer(event("GET /products"), "inv-1").get("body").asText());
        String next = first.get("next").asText();
        ObjectNode second = event("GET /products");
        second.putObject("queryStringParameters").put("cursor", next);
        assertThat(JSON.readTree(trigger.answer(second, "inv-1").get("body").asText())
                        .at("/items/0/after")
                        .asText())
                .isEqualTo("A/7");
        for (String bent : List.of("x", next + "A", next.substring(1), "\u0000", "....", "0".repeat(3_000))) {
            second.putObject("queryStringParameters").put("cursor", bent);
            assertThat(status(second)).isEqualTo(422);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "200,200"})
    void a_limit_is_from_1_to_200(String text, int limit) {
        assertThat(request("limit", text).limit()).isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource({"0", "201", "-1", "x", "1e2", "99999999999"})
    void any_other_limit_is_refused(String text) {
        assertThatThrownBy(() -> request("limit", text).limit())
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.problem().status()).isEqualTo(422));
    }

    private static HttpRequest request(String name, String value) {
        return new HttpRequest(
                "GET /products",
                Map.of(),
                Map.of(name, value),
                Map.of(),
                new byte[0],
                Caller.storefront("web"),
                "req-1",
                CLOCK.instant());
    }

    @Test
    void an_unknown_cursor_store_side_is_the_senders_fault() {
        assertThat(Cursor.decode("GET /products", Cursor.encode("GET /orders", "A")))
                .isEqualTo(Optional.empty());
    }
}
