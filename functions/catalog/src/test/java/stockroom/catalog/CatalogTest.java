package stockroom.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.PositionItems;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.Transactor;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.TestShop;

class CatalogTest {
    private final TestShop shop = TestShop.open();
    private final CatalogFunction function = new CatalogFunction(shop.as("catalog"));
    private final Http web = Http.storefront(function, "web");
    private final Transactor transactor = new Transactor(shop.dynamoDb());

    @BeforeEach
    void two_products_and_two_warehouses() {
        ProductStore products = new ProductStore(shop.dynamoDb(), shop.table("PRODUCTS_TABLE"));
        ConfigurationStore configuration = new ConfigurationStore(shop.dynamoDb(), shop.table("SETTINGS_TABLE"));
        Settings settings = Settings.DEFAULTS
                .edited(Map.of("warehouseOrder", List.of("main", "west")))
                .fold(s -> s, faults -> Settings.DEFAULTS);
        transactor.commit(List.of(
                configuration.settings(settings, 0),
                products.put(product("A/1", "Red Kettle"), TestShop.OPENING),
                products.put(product("B", "Сковорода"), TestShop.OPENING),
                stock("A/1#main", 5, 2),
                stock("A/1#west", 4, 0),
                stock("A/1#attic", 9, 0)));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static Product product(String sku, String title) {
        return new Product(
                Sku.of(sku),
                title,
                Money.of(129_900, "UAH"),
                new BasisPoints(2_000),
                Product.Size.UNKNOWN,
                true,
                false,
                null,
                "A-1-2",
                List.of(),
                1);
    }

    private Change stock(String position, int onHand, int reserved) {
        return Change.put(
                shop.table("POSITIONS_TABLE"),
                PositionItems.stockKey(PositionKey.parse(position))
                        .number("onHand", onHand)
                        .number("reserved", reserved)
                        .number("available", onHand - reserved)
                        .number("positionVersion", 1));
    }

    @Test
    void a_product_is_shown_with_what_is_free_in_the_warehouses_that_serve() {
        Answer answer = web.to("GET /products/{sku}").path("sku", "A/1").send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("available").intValue()).isEqualTo(7);
        assertThat(answer.body().at("/price/amount").intValue()).isEqualTo(129_900);
    }

    @Test
    void R55_a_storefront_never_sees_where_a_product_lies() {
        assertThat(web.to("GET /products/{sku}")
                        .path("sku", "A/1")
                        .send()
                        .body()
                        .toString())
                .doesNotContain("A-1-2");
    }

    @Test
    void products_are_listed_and_searched_without_regard_to_case() {
        assertThat(web.to("GET /products").send().body().get("items").findValuesAsText("sku"))
                .containsExactlyInAnyOrder("A/1", "B");
        assertThat(web.to("GET /products")
                        .query("q", "kettle")
                        .send()
                        .body()
                        .get("items")
                        .findValuesAsText("sku"))
                .containsExactly("A/1");
        assertThat(web.to("GET /products")
                        .query("q", "СКОВ")
                        .send()
                        .body()
                        .get("items")
                        .findValuesAsText("sku"))
                .containsExactly("B");
        assertThat(web.to("GET /products")
                        .query("q", "b")
                        .send()
                        .body()
                        .get("items")
                        .findValuesAsText("available"))
                .containsExactly("0");
        assertThat(web.to("GET /products").query("q", "none").send().body().get("items"))
                .isEmpty();
    }

    @Test
    void a_page_leads_to_the_next() {
        Answer first = web.to("GET /products").query("limit", "1").send();
        Answer second = web.to("GET /products")
                .query("limit", "1")
                .query("cursor", first.body().get("next").asText())
                .send();
        assertThat(List.of(
                        first.body().at("/items/0/sku").asText(),
                        second.body().at("/items/0/sku").asText()))
                .containsExactlyInAnyOrder("A/1", "B");
        assertThat(second.body().get("next").isNull()).isTrue();
    }

    @Test
    void what_isnt_there_is_not_found_and_a_wrong_key_is_401() {
        assertThat(web.to("GET /products/{sku}").path("sku", "C").send().status())
                .isEqualTo(404);
        assertThat(web.to("GET /products").query("cursor", "bent").send().status())
                .isEqualTo(422);
        assertThat(web.to("GET /products").query("limit", "0").send().status()).isEqualTo(422);
        assertThat(Http.storefront(function, "").to("GET /products").send().status())
                .isEqualTo(401);
    }
}
