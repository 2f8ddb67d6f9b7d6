package stockroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stockroom.local.function.LocalFunctions;

/** R11 over HTTP: whatever a body is made of, it is answered with its problem, and nothing is stored. */
class HostileBodyTest {
    private static final String ORDER = StaffedShop.order("H-1", 1);
    private static final int MEGABYTE = 1 << 20;

    private static StaffedShop shop;

    @BeforeAll
    static void open() {
        shop = new StaffedShop("bodies-");
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                body(400, "nothing", ""),
                body(400, "no JSON", ORDER.substring(1)),
                body(400, "a hundred thousand brackets", "[".repeat(100_000) + "]".repeat(100_000)),
                body(400, "a hundred thousand objects", "{\"a\":".repeat(40_000)),
                body(400, "a name twice", "{\"externalId\": \"H-1\"," + ORDER.substring(1)),
                body(
                        400,
                        "a name twice inside",
                        ORDER.replace("\"quantity\": 1", "\"quantity\": 1, \"quantity\": 1000")),
                body(400, "two values", ORDER + ORDER),
                body(400, "a raw NUL", ORDER.replace("Ivan", "Iv\u0000an")),
                body(400, "an infinite number", ORDER.replace("\"quantity\": 1", "\"quantity\": Infinity")),
                body(422, "an escaped NUL", ORDER.replace("Ivan", "Iv\\u0000an")),
                body(422, "half of a surrogate pair", ORDER.replace("Ivan", "Iv\\ud800an")),
                body(422, "the halves in the wrong order", ORDER.replace("Ivan", "\\udc00\\ud800")),
                body(422, "a huge exponent", ORDER.replace("\"quantity\": 1", "\"quantity\": 1e999999999")),
                body(422, "a tiny exponent", ORDER.replace("\"quantity\": 1", "\"quantity\": 1e-999999999")),
                body(422, "a negative zero", ORDER.replace("\"quantity\": 1", "\"quantity\": -0")),
                body(
                        422,
                        "more digits than a number has",
                        ORDER.replace("\"quantity\": 1", "\"quantity\": " + "9".repeat(9_999))),
                body(422, "a text for a number", ORDER.replace("\"quantity\": 1", "\"quantity\": \"1\"")),
                body(
                        422,
                        "a field of another's",
                        ORDER.replace("\"payment\"", "\"__proto__\": {\"roles\": [\"owner\"]}, \"payment\"")),
                body(422, "a list for the whole", "[" + ORDER + "]"),
                body(422, "a thousand and one lines", manyLines(1_001)),
                body(413, "more than 256 KiB", ORDER + " ".repeat(256 * 1024)),
                body(413, "10 MB", ORDER + " ".repeat(10 * MEGABYTE - ORDER.length())),
                body(413, "more than 10 MB", ORDER + " ".repeat(10 * MEGABYTE)));
    }

    private static Arguments body(int status, String what, String body) {
        return Arguments.of(status, what, body);
    }

    private static String manyLines(int lines) {
        String line = "{\"sku\": \"MUG-RED\", \"quantity\": 1}";
        return ORDER.replace(line, String.join(",", Collections.nCopies(lines, line)));
    }

    @ParameterizedTest(name = "{1} is answered {0}")
    @MethodSource("bodies")
    void R11_is_answered_with_its_problem(int status, String what, String body) {
        refused(status, shop.web("POST", "/orders", BodyPublishers.ofString(body)));
    }

    @Test
    void R11_bytes_that_are_no_UTF_8_are_400() {
        byte[] bytes = ORDER.getBytes(StandardCharsets.UTF_8);
        bytes[ORDER.indexOf("Ivan")] = (byte) 0xC3;
        refused(400, shop.web("POST", "/orders", BodyPublishers.ofByteArray(bytes)));
        byte[] overlong = Arrays.copyOf(bytes, bytes.length);
        overlong[ORDER.indexOf("Ivan")] = (byte) 0xC0;
        overlong[ORDER.indexOf("Ivan") + 1] = (byte) 0x80;
        refused(400, shop.web("POST", "/orders", BodyPublishers.ofByteArray(overlong)));
        refused(400, shop.web("POST", "/orders", BodyPublishers.ofString(ORDER, StandardCharsets.UTF_16)));
    }

    @Test
    void R11_a_setting_of_a_huge_exponent_is_422_and_no_setting_is_touched() {
        JsonNode before = shop.ok("GET", "/staff/settings", "");
        refused(
                422,
                shop.owner(
                        "PUT",
                        "/staff/settings",
                        BodyPublishers.ofString("{\"missedCallLimit\": 1e999999999, \"leaseTime\": \"PT15M\"}")));
        assertThat(shop.ok("GET", "/staff/settings", "")).isEqualTo(before);
    }

    @Test
    void a_price_of_negative_zero_is_zero() {
        JsonNode product = shop.ok("PUT", "/staff/products/FREE", """
            {"title": "A gift", "price": {"amount": -0, "currency": "UAH"}, "taxBasisPoints": 0}""");
        assertThat(product.at("/price/amount").toString()).isEqualTo("0");
    }

    @Test
    void names_from_right_to_left_come_back_as_they_were_sent() {
        String name = "\u05d0\u05d1\u05e8\u05d4\u05dd \u202eevil \u0645\u062d\u0645\u062f";
        String order = StaffedShop.order("RTL-1", 1).replace("Ivan", name);
        HttpResponse<String> answer = shop.web("POST", "/orders", BodyPublishers.ofString(order));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String id = LocalFunctions.json(answer.body()).path("orderId").asText();
        assertThat(shop.ok("GET", "/staff/orders/" + id, "")
                        .at("/customer/name")
                        .asText())
                .isEqualTo(name);
        shop.ok("POST", "/staff/orders/" + id + "/cancel", "{\"reason\": \"a test\"}");
    }

    private static void refused(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("x-request-id")).isPresent();
        assertThat(LocalFunctions.json(answer.body()).path("status").asInt()).isEqualTo(status);
        assertThat(shop.caller().status(shop.as(0, "/orders?externalId=H-1")))
                .as("the refused order")
                .isEqualTo(404);
    }
}
