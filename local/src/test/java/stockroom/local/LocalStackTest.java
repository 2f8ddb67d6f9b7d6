package stockroom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stockroom.local.http.PortTaken;
import stockroom.local.stub.EchoFunction;
import stockroom.testkit.template.Template;

/** The stack itself, with small functions in place of the shop's: what API Gateway, streams, queues and schedules do around them. */
class LocalStackTest {
    private static LocalShop shop;
    private static Caller caller;

    @BeforeAll
    static void start() throws IOException {
        try (var file = LocalStackTest.class.getResourceAsStream("/small-template.yaml")) {
            Template template = Template.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            shop = LocalShop.start(template, LocalOptions.empty(0, 0), "stack-", System.err);
        }
        caller = new Caller(shop.api());
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @BeforeEach
    void backToNow() {
        caller.control("POST", "/reset", "");
        EchoFunction.TICKS.clear();
        EchoFunction.MESSAGES.clear();
    }

    private static HttpRequest.Builder thing(String path) {
        return caller.api(path).header("x-api-key", shop.channels().first().apiKey());
    }

    @Test
    void a_request_becomes_an_event_of_payload_format_2() {
        JsonNode event = caller.ok(thing("/things/a%20b%2Fc?x=1&x=2&y=%C3%A4")
                .header("X-Twice", "1")
                .header("X-Twice", "2")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"ä\":1}")));
        assertThat(event.path("version").asText()).isEqualTo("2.0");
        assertThat(event.path("routeKey").asText()).isEqualTo("POST /things/{id}");
        assertThat(event.path("pathParameters").path("id").asText()).isEqualTo("a b/c");
        assertThat(event.path("queryStringParameters").path("x").asText()).isEqualTo("1,2");
        assertThat(event.path("queryStringParameters").path("y").asText()).isEqualTo("ä");
        assertThat(event.path("headers").path("x-twice").asText()).isEqualTo("1,2");
        assertThat(event.path("body").asText()).isEqualTo("{\"ä\":1}");
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(event.path("requestContext")
                        .path("authorizer")
                        .path("lambda")
                        .path("channel")
                        .asText())
                .isEqualTo("web");
    }

    @Test
    void the_more_literal_route_wins() {
        assertThat(caller.ok(thing("/things/special").POST(BodyPublishers.noBody()))
                        .path("routeKey")
                        .asText())
                .isEqualTo("POST /things/special");
    }

    @Test
    void bytes_that_are_no_text_come_in_base64() {
        byte[] bytes = {(byte) 0xff, 0};
        JsonNode event = caller.ok(
                thing("/things/1").header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(bytes)));
        assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(event.path("body").asText()).isEqualTo("/wA=");
    }

    @Test
    void a_missing_or_wrong_token_is_401_and_an_expired_one_too_by_the_shop_s_clock() {
        String token = caller.control("POST", "/token", "{\"role\":\"buyer\",\"name\":\"Olena\"}")
                .path("token")
                .asText();
        JsonNode claims = caller.ok(caller.api("/staff/things").header("Authorization", "Bearer " + token))
                .path("requestContext")
                .path("authorizer")
                .path("jwt")
                .path("claims");
        assertThat(claims.path("roles").asText()).isEqualTo("[buyer]");
        assertThat(claims.path("name").asText()).isEqualTo("Olena");
        assertThat(caller.status(caller.api("/staff/things"))).isEqualTo(401);
        assertThat(caller.status(caller.api("/staff/things").header("Authorization", "Bearer " + token + "x")))
                .isEqualTo(401);
        caller.control("POST", "/clock", "{\"advance\":\"P121D\"}");
        assertThat(caller.status(caller.api("/staff/things").header("Authorization", "Bearer " + token)))
                .isEqualTo(401);
    }

    @Test
    void a_missing_key_is_401_and_an_unknown_route_404_each_with_its_request_id() {
        var missing = caller.send(caller.api("/things/1").POST(BodyPublishers.noBody()));
        assertThat(missing.statusCode()).isEqualTo(401);
        assertThat(missing.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(missing.headers().firstValue("x-request-id")).isPresent();
        assertThat(caller.status(caller.api("/nowhere"))).isEqualTo(404);
    }

    @Test
    void a_body_over_10_MB_is_413() {
        assertThat(caller.status(thing("/things/1").POST(BodyPublishers.ofByteArray(new byte[(10 << 20) + 1]))))
                .isEqualTo(413);
    }

    @Test
    void a_row_of_the_outbox_reaches_its_consumer_even_if_that_fails_first_and_settle_waits_for_it() {
        caller.ok(thing("/things/1").POST(BodyPublishers.noBody()));
        caller.control("POST", "/settle", "");
        assertThat(EchoFunction.MESSAGES)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Written {")
                .contains("\"aggregateId\":\"thing\"");
    }

    @Test
    void ticks_fire_in_order_on_the_way_and_are_skipped_while_nothing_is_due() {
        Instant start = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
        caller.control("POST", "/clock", "{\"now\":\"" + start.plusSeconds(30) + "\"}");
        EchoFunction.TICKS.clear();
        caller.ok(thing("/things/1").POST(BodyPublishers.noBody()));
        caller.control("POST", "/settle", "");
        caller.control("POST", "/clock", "{\"advance\":\"PT4H\"}");
        assertThat(EchoFunction.TICKS)
                .containsExactly(
                        "{\"time\":\"" + start.plusSeconds(60) + "\"} at " + start.plusSeconds(60),
                        "{\"night\":\"" + start.plusSeconds(10_800) + "\"} at " + start.plusSeconds(10_800));
    }

    @Test
    void the_clock_goes_where_it_is_sent_and_reset_brings_it_back() {
        caller.control("POST", "/clock", "{\"now\":\"2030-01-01T00:00:00Z\"}");
        assertThat(Instant.parse(
                        caller.control("GET", "/health", "").path("now").asText()))
                .isAfter(Instant.parse("2029-12-31T23:59:59Z"));
        caller.control("POST", "/reset", "");
        assertThat(Instant.parse(
                        caller.control("GET", "/health", "").path("now").asText()))
                .isBefore(Instant.now().plusSeconds(5));
    }

    @Test
    void a_reset_keeps_the_keys_of_the_channels() {
        JsonNode before = caller.control("GET", "/keys", "");
        caller.control("POST", "/reset", "");
        assertThat(caller.control("GET", "/keys", "")).isEqualTo(before);
        assertThat(before.path("channels").findValuesAsText("priceAuthority")).containsExactly("CATALOGUE", "CHANNEL");
        assertThat(caller.status(thing("/things/1").POST(BodyPublishers.noBody())))
                .isEqualTo(200);
    }

    @Test
    void a_schedule_fires_by_hand_and_an_unknown_one_is_404() {
        assertThat(caller.control("POST", "/schedules/echo", "").path("done").asInt())
                .isZero();
        assertThat(EchoFunction.TICKS).isNotEmpty();
        assertThat(caller.status(HttpRequest.newBuilder(shop.api().control().resolve("/schedules/nobody"))
                        .POST(BodyPublishers.noBody())))
                .isEqualTo(404);
    }

    @Test
    void wrong_words_at_the_control_port_are_refused() {
        URI clock = shop.api().control().resolve("/clock");
        for (String body : new String[] {"{}", "{\"now\":\"yesterday\"}", "{\"advance\":\"-PT1H\"}"}) {
            assertThat(caller.status(HttpRequest.newBuilder(clock).POST(BodyPublishers.ofString(body))))
                    .as(body)
                    .isEqualTo(422);
        }
        assertThat(caller.status(HttpRequest.newBuilder(clock).POST(BodyPublishers.ofString("{"))))
                .isEqualTo(400);
    }

    @Test
    void a_client_that_sends_nothing_holds_nobody_up() throws IOException {
        try (Socket silent = new Socket("127.0.0.1", shop.api().api().getPort())) {
            silent.getOutputStream()
                    .write("POST /things/1 HTTP/1.1\r\nContent-Length: 10\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(caller.status(
                            thing("/things/1").POST(BodyPublishers.noBody()).timeout(Duration.ofSeconds(5))))
                    .isEqualTo(200);
        }
    }

    @Test
    void a_port_that_is_taken_is_said_at_once_with_the_way_out() {
        int taken = shop.api().api().getPort();
        assertThatThrownBy(() -> LocalShop.start(
                        Template.parse("Resources: {}"), LocalOptions.empty(taken, 0), "x-", System.err))
                .isInstanceOf(PortTaken.class)
                .hasMessageContaining("port " + taken + " is taken")
                .hasMessageContaining("-Dstockroom.port=");
    }
}
