package stockroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.PositionItems;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.Transactor;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.SampleEvents;
import stockroom.testkit.TestShop;

class StorefrontOrdersTest {
    private static final String POST = "POST /orders";

    private final TestShop shop = TestShop.open();
    private final OrderIntakeFunction function = new OrderIntakeFunction(shop.as("order-intake"));
    private final Http web = Http.storefront(function, "web");

    @BeforeEach
    void a_shop_with_three_mugs() {
        product("MUG-RED", 12_000);
        product("MUG-BLUE", 10_000);
        stock("MUG-RED", 3);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void an_order_is_taken_and_shown_as_the_contract_says() {
        Answer taken = web.to(POST).json(order("W-1", "MUG-RED", 5));
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.header("etag")).isEqualTo("\"1\"");
        assertThat(taken.body().path("status").asText()).isEqualTo("OPEN");
        assertThat(taken.body().path("paymentStatus").asText()).isEqualTo("PENDING");
        assertThat(taken.body().path("fulfilmentStatus").asText()).isEqualTo("WAITING_STOCK");
        assertThat(taken.body().at("/lines/0/reserved").asInt()).isEqualTo(3);
        assertThat(taken.body().at("/lines/0/demand").asInt()).isEqualTo(2);
        assertThat(taken.body().at("/lines/0/tax/amount").asLong()).isEqualTo(10_000);
        assertThat(taken.body().at("/totals/total/amount").asLong()).isEqualTo(60_000);
        assertThat(taken.body().at("/customer/phone").asText()).isEqualTo("+380441234567");
        Answer shown = web.to("GET /orders/{orderId}")
                .path("orderId", taken.body().path("orderId").asText())
                .send();
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(taken.body());
    }

    @Test
    void R33_a_line_tells_when_its_last_missing_unit_should_come_while_all_are_on_their_way() {
        String orderId = web.to(POST)
                .json(order("W-1", "MUG-RED", 5))
                .body()
                .path("orderId")
                .asText();
        supply("MUG-RED", "po-1", 1, "2026-11-24");
        assertThat(expectedDate(orderId)).isEmpty();

        supply("MUG-RED", "po-2", 3, "2026-12-03");

        assertThat(expectedDate(orderId)).isEqualTo("2026-12-03");
        assertThat(web.to("GET /orders")
                        .query("externalId", "W-1")
                        .send()
                        .body()
                        .at("/lines/0/expectedDate")
                        .asText())
                .isEqualTo("2026-12-03");
        shop.clock().set(Instant.parse("2026-12-04T08:00:00Z"));
        assertThat(expectedDate(orderId)).as("overdue: nobody knows the day").isEmpty();
    }

    @Test
    void R43_an_order_can_be_read_though_an_article_that_it_waits_for_can_t() {
        String orderId = web.to(POST)
                .json(order("W-1", "MUG-RED", 5))
                .body()
                .path("orderId")
                .asText();
        supply("MUG-RED", "po-1", 2, "soon");

        assertThat(expectedDate(orderId)).isEmpty();
    }

    private String expectedDate(String orderId) {
        Answer shown = web.to("GET /orders/{orderId}").path("orderId", orderId).send();
        assertThat(shown.status()).isEqualTo(200);
        return shown.body().at("/lines/0/expectedDate").asText();
    }

    private void supply(String sku, String purchaseOrderId, int units, String arrival) {
        Item row = PositionItems.supplyKey(new PositionKey(Sku.of(sku), WarehouseId.MAIN), purchaseOrderId)
                .number("units", units)
                .text("arrival", arrival);
        shop.dynamoDb().putItem(request -> request.tableName(shop.table("POSITIONS_TABLE"))
                .item(row.attributes()));
    }

    @Test
    void R1_the_same_order_again_however_its_json_is_spelled_is_the_stored_one() {
        Answer taken = web.to(POST).json(order("W-1", "MUG-RED", 1));
        shop.clock().set(TestShop.OPENING.plusSeconds(7 * 86_400));
        String otherSpelling =
                "{ \"payment\":{\"method\":\"CARD\"},\"delivery\":{\"kind\":\"POST\"}, \"lines\":[{\"quantity\":1,\"sku\":\"MUG-RED\"}],\"allOrNothing\":false,\"discount\":{\"amount\":0,\"currency\":\"UAH\"},"
                        + "\"customer\":{\"address\":{\"street\":\"Khreshchatyk 1\",\"postalCode\":\"01001\",\"city\":\"Kyiv\",\"country\":\"UA\"},\"phone\":\"044 123-45-67\",\"email\":\"IVAN@example.com\",\"name\":\"Ivan\"},"
                        + "\"externalId\":\"W-1\"}";
        Answer again = web.to(POST).json(otherSpelling);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(taken.body());
    }

    @Test
    void R1_the_same_key_with_other_content_is_refused_and_both_are_on_record() {
        Answer taken = web.to(POST).json(order("W-1", "MUG-RED", 1));
        Answer other = web.to(POST).json(order("W-1", "MUG-RED", 2));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body().path("type").asText()).isEqualTo("/problems/key-reused");
        assertThat(web.to("GET /orders").query("externalId", "W-1").send().body())
                .isEqualTo(taken.body());
        assertThat(rows("EXCEPTIONS_TABLE")).singleElement().satisfies(row -> assertThat(row.text("kind"))
                .isEqualTo("KEY_REUSED"));
        assertThat(rows("ORDERS_TABLE"))
                .anySatisfy(row -> assertThat(row.text("sk")).startsWith("CONFLICT#"));
    }

    @Test
    void R1_a_refused_order_does_not_use_up_its_key() {
        assertThat(web.to(POST).json(order("W-1", "MUG-GREEN", 1)).status()).isEqualTo(422);
        product("MUG-GREEN", 9_000);
        assertThat(web.to(POST).json(order("W-1", "MUG-GREEN", 1)).status()).isEqualTo(201);
    }

    @Test
    void another_channel_order_is_as_if_it_were_not_there() {
        String orderId = web.to(POST)
                .json(order("W-1", "MUG-RED", 1))
                .body()
                .path("orderId")
                .asText();
        Http other = Http.storefront(function, "marketplace");
        assertThat(other.to("GET /orders/{orderId}")
                        .path("orderId", orderId)
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(other.to("GET /orders").query("externalId", "W-1").send().status())
                .isEqualTo(404);
        assertThat(other.to("POST /orders/{orderId}/cancel")
                        .path("orderId", orderId)
                        .json("{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void two_channels_may_use_the_same_number() {
        assertThat(web.to(POST).json(order("W-1", "MUG-RED", 1)).status()).isEqualTo(201);
        assertThat(Http.storefront(function, "marketplace")
                        .to(POST)
                        .json(order("W-1", "MUG-RED", 1))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void R11_every_field_at_fault_is_named() {
        Answer answer = web.to(POST)
                .json(
                        "{\"externalId\":\"\",\"customer\":{\"name\":\"Ivan\",\"phone\":\"12\",\"address\":{\"country\":\"UA\"}},"
                                + "\"lines\":[{\"sku\":\"MUG-RED\",\"quantity\":0},{\"sku\":\"a#b\",\"quantity\":1.5,\"colour\":\"red\"}],\"delivery\":{\"kind\":\"DRONE\"},\"payment\":{}}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers())
                .contains(
                        "/externalId",
                        "/customer/phone",
                        "/customer/address/city",
                        "/lines/0/quantity",
                        "/lines/1/sku",
                        "/lines/1/quantity",
                        "/lines/1/colour",
                        "/delivery/kind",
                        "/payment/method");
        assertThat(rows("ORDERS_TABLE")).isEmpty();
    }

    @Test
    void R7_without_phone_and_e_mail_nobody_can_be_asked() {
        String body = order("W-1", "MUG-RED", 1)
                .replace("\"phone\":\"+380 44 123 45 67\",\"email\":\"ivan@example.com\",", "");
        assertThat(web.to(POST).json(body).pointers()).containsExactly("/customer/phone");
        String blank =
                order("W-1", "MUG-RED", 1).replace("+380 44 123 45 67", " ").replace("ivan@example.com", "");
        assertThat(web.to(POST).json(blank).pointers()).containsExactly("/customer/phone");
    }

    @Test
    void R2_a_thousand_and_one_lines_are_too_many() {
        String line = "{\"sku\":\"MUG-RED\",\"quantity\":1}";
        String body = order("W-1", "MUG-RED", 1)
                .replace("[" + line + "]", "[" + String.join(",", Collections.nCopies(1001, line)) + "]");
        assertThat(web.to(POST).json(body).pointers()).containsExactly("/lines");
    }

    @Test
    void R16_the_client_cancels_with_a_reason_and_twice_is_once() {
        String orderId = web.to(POST)
                .json(order("W-1", "MUG-RED", 1))
                .body()
                .path("orderId")
                .asText();
        assertThat(cancel(orderId, "{}").pointers()).containsExactly("/reason");
        Answer first = cancel(orderId, "{\"reason\":\"found it cheaper\"}");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(first.body().path("fulfilmentStatus").isNull()).isTrue();
        assertThat(cancel(orderId, "{\"reason\":\"found it cheaper\"}").body()).isEqualTo(first.body());
        assertThat(rows("POSITIONS_TABLE")).singleElement().satisfies(row -> assertThat(row.units("available"))
                .isEqualTo(3));
    }

    @Test
    void the_sample_event_of_the_repository_is_an_order() {
        assertThat(Http.answer(function, new String(SampleEvents.bytes("http-order"), StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_wrong_key_is_answered_401() {
        assertThat(Http.storefront(function, "")
                        .to(POST)
                        .json(order("W-1", "MUG-RED", 1))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void orders_by_import_may_be_old_and_a_bad_row_rejects_its_whole_order() {
        String header =
                "channel,externalId,placedAt,customer.name,customer.email,customer.address.country,customer.address.city,customer.address.postalCode,"
                        + "customer.address.street,delivery.kind,payment.method,sku,quantity\n";
        String row = "web,%s,2026-01-05T10:00:00Z,Ivan,ivan@example.com,UA,Kyiv,01001,Khreshchatyk 1,POST,CARD,%s,%s\n";
        String file = header
                + row.formatted("I-1", "MUG-RED", "1")
                + row.formatted("I-2", "MUG-RED", "1")
                + row.formatted("I-1", "MUG-BLUE", "2")
                + row.formatted("I-2", "MUG-BLUE", "many");
        Http owner = Http.owner(function);
        Answer report = owner.to("POST /staff/imports/orders").csv(file);
        assertThat(report.status()).isEqualTo(200);
        assertThat(List.of(
                        report.body().path("rows").asInt(),
                        report.body().path("accepted").asInt()))
                .containsExactly(4, 2);
        assertThat(report.body().path("rejected").findValuesAsText("row")).containsExactly("2", "4");
        assertThat(web.to("GET /orders")
                        .query("externalId", "I-1")
                        .send()
                        .body()
                        .path("lines"))
                .hasSize(2);
        assertThat(web.to("GET /orders").query("externalId", "I-2").send().status())
                .isEqualTo(404);
        assertThat(owner.to("POST /staff/imports/orders")
                        .csv(file)
                        .body()
                        .path("unchanged")
                        .asInt())
                .isEqualTo(2);
    }

    private Answer cancel(String orderId, String body) {
        return web.to("POST /orders/{orderId}/cancel").path("orderId", orderId).json(body);
    }

    private static String order(String externalId, String sku, int quantity) {
        return "{\"externalId\":\"" + externalId
                + "\",\"customer\":{\"name\":\"Ivan\",\"phone\":\"+380 44 123 45 67\",\"email\":\"ivan@example.com\",\"address\":{\"country\":\"UA\","
                + "\"city\":\"Kyiv\",\"postalCode\":\"01001\",\"street\":\"Khreshchatyk 1\"}},\"lines\":[{\"sku\":\""
                + sku + "\",\"quantity\":" + quantity + "}],"
                + "\"delivery\":{\"kind\":\"POST\"},\"payment\":{\"method\":\"CARD\"}}";
    }

    private void product(String sku, long price) {
        Product product = new Product(
                Sku.of(sku),
                sku,
                Money.of(price, "UAH"),
                new BasisPoints(2000),
                Product.Size.UNKNOWN,
                true,
                false,
                null,
                null,
                List.of(),
                1);
        new Transactor(shop.dynamoDb())
                .write(new ProductStore(shop.dynamoDb(), shop.table("PRODUCTS_TABLE")).put(product, Instant.EPOCH));
    }

    private void stock(String sku, int units) {
        Item row = PositionItems.stockKey(new PositionKey(Sku.of(sku), WarehouseId.MAIN))
                .number("onHand", units)
                .number("available", units)
                .number("positionVersion", 1);
        shop.dynamoDb().putItem(request -> request.tableName(shop.table("POSITIONS_TABLE"))
                .item(row.attributes()));
    }

    private List<Item> rows(String table) {
        return shop.dynamoDb().scanPaginator(request -> request.tableName(shop.table(table))).items().stream()
                .map(Item::of)
                .toList();
    }
}
