package stockroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stockroom.house.OpenApi;
import stockroom.lambda.http.Role;

/** Who means harm with paths, headers, tags, cursors, others' orders, or patience: each is refused, and the shop is as it was. */
class HostileClientTest {
    private static final long ROOM_FOR_NOISE = 32L << 20;

    private static StaffedShop shop;
    private static String order;

    @BeforeAll
    static void open() {
        shop = new StaffedShop("hostile-");
        order = shop.taken("W-1", 5).path("orderId").asText();
        shop.taken("W-2", 1);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/../orders",
                "/products/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "/products/..%5c..%5cetc",
                "/products/%00",
                "/products/A%0d%0ax-injected:%201",
                "/orders/..%2F..%2Fstaff%2Fsettings",
                "/orders/%F0%9F%92%A9",
                "/staff/settings/",
                "/orders/EFFECTS%23001"
            })
    void a_path_that_leads_astray_leads_nowhere(String path) {
        HttpResponse<String> answer = shop.caller().send(shop.as(0, path));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(answer.headers().map()).doesNotContainKey("x-injected");
    }

    @Test
    void a_method_that_no_route_names_is_404_as_at_API_Gateway() {
        OpenApi api = OpenApi.ofThisProject();
        Set<String> routes = Set.copyOf(
                api.operations().stream().map(OpenApi.Operation::route).toList());
        for (OpenApi.Operation operation : api.operations()) {
            for (String method : new String[] {"DELETE", "PATCH", "TRACE", "OPTIONS", "PUT", "QUERY"}) {
                if (!routes.contains(method + " " + operation.path())) {
                    assertThat(shop.caller()
                                    .status(shop.as(Role.OWNER, operation.path().replaceAll("[{}]", ""))
                                            .method(method, BodyPublishers.noBody())))
                            .as(method + " " + operation.path())
                            .isEqualTo(404);
                }
            }
        }
    }

    @Test
    void a_flood_of_headers_is_431() {
        HttpRequest.Builder request = shop.as(0, "/products");
        for (int i = 0; i < 100; i++) {
            request.header("x-flood-" + i, "x".repeat(200));
        }
        HttpResponse<String> answer = shop.caller().send(request);
        assertThat(answer.statusCode()).isEqualTo(431);
        assertThat(answer.headers().firstValue("x-request-id")).isPresent();
    }

    @Test
    void a_cursor_that_was_bent_or_belongs_to_another_list_is_422() {
        String next = shop.ok("GET", "/staff/orders?limit=1", "").path("next").asText();
        assertThat(list("/staff/orders?limit=1&cursor=" + next)).isEqualTo(200);
        byte[] bytes = Base64.getUrlDecoder().decode(next);
        for (int i = 0; i < bytes.length; i++) {
            byte[] bent = bytes.clone();
            bent[i] ^= 1;
            assertThat(list("/staff/orders?cursor="
                            + Base64.getUrlEncoder().withoutPadding().encodeToString(bent)))
                    .isEqualTo(422);
        }
        assertThat(list("/staff/suppliers?cursor=" + next)).isEqualTo(422);
        assertThat(list("/staff/orders?cursor=" + "A".repeat(4_000))).isEqualTo(422);
        assertThat(list("/staff/orders?cursor=%00%FF")).isEqualTo(422);
    }

    private static int list(String path) {
        return shop.caller().status(shop.as(Role.OWNER, path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "\"99\"", "W/\"1\"", "1", "\"01x\"", "\"99999999999999999999\"", "\"-1\""})
    void an_ETag_that_is_not_the_current_one_changes_nothing(String tag) {
        JsonNode before = shop.ok("GET", "/staff/warehouses/main", "");
        assertThat(shop.caller()
                        .status(shop.as(Role.OWNER, "/staff/warehouses/main")
                                .header("content-type", "application/json")
                                .header("if-match", tag)
                                .PUT(BodyPublishers.ofString("{\"city\": \"Odesa\"}"))))
                .isEqualTo(412);
        assertThat(shop.ok("GET", "/staff/warehouses/main", "")).isEqualTo(before);
    }

    @Test
    void another_channel_s_order_is_neither_seen_nor_cancelled() {
        assertThat(shop.caller().status(shop.as(0, "/orders/" + order))).isEqualTo(200);
        assertThat(shop.caller().status(shop.as(1, "/orders/" + order))).isEqualTo(404);
        assertThat(shop.caller().status(shop.as(1, "/orders?externalId=W-1"))).isEqualTo(404);
        assertThat(shop.caller()
                        .status(shop.as(1, "/orders/" + order + "/cancel")
                                .header("content-type", "application/json")
                                .POST(BodyPublishers.ofString("{\"reason\": \"not mine\"}"))))
                .isEqualTo(404);
        assertThat(shop.ok("GET", "/staff/orders/" + order, "").path("status").asText())
                .isEqualTo("OPEN");
    }

    @Test
    void a_token_that_was_bent_or_signed_by_nobody_is_401() {
        String[] parts = shop.token(Role.BUYER).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String promoted = encoded(claims.replace("buyer", "owner"));
        String unsigned = encoded("{\"alg\":\"none\"}");
        for (String token : new String[] {
            parts[0] + "." + promoted + "." + parts[2],
            unsigned + "." + promoted + ".",
            unsigned + "." + promoted + "." + parts[2],
            "..",
            "null"
        }) {
            assertThat(shop.caller()
                            .status(shop.caller().api("/staff/settings").header("authorization", "Bearer " + token)))
                    .as(token)
                    .isEqualTo(401);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void more_slow_bodies_than_threads_hold_nobody_up() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 64; i++) {
                slow.add(beginsToSend());
            }
            assertThat(shop.caller().status(shop.as(0, "/products").timeout(Duration.ofSeconds(10))))
                    .isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static Socket beginsToSend() throws IOException {
        Socket socket = new Socket("127.0.0.1", shop.shop().api().api().getPort());
        socket.getOutputStream()
                .write("POST /orders HTTP/1.1\r\nHost: shop\r\nContent-Length: 1000\r\n\r\n{"
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void after_a_flood_the_auditor_is_clean_and_memory_and_threads_are_where_they_were() throws IOException {
        flood(1);
        long memory = usedMemory();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        flood(20);
        assertThat(usedMemory()).isLessThan(memory + ROOM_FOR_NOISE);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads + 64);
        JsonNode audit = shop.audit();
        assertThat(audit.path("ok").asBoolean()).as(audit.toString()).isTrue();
        assertThat(shop.complaints()).isEmpty();
    }

    private static void flood(int times) throws IOException {
        String large = StaffedShop.order("L-1", 1) + " ".repeat(9 << 20);
        String deep = "{\"a\":".repeat(40_000);
        for (int i = 0; i < times; i++) {
            for (String body : new String[] {large, deep, "", StaffedShop.order("W-1", 6)}) {
                assertThat(shop.web("POST", "/orders", BodyPublishers.ofString(body))
                                .statusCode())
                        .isBetween(400, 499);
            }
            beginsToSend().close();
        }
    }

    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
