package stockroom.staffstock;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.StockStore;
import stockroom.dynamodb.Transactor;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.TestShop;

/** A function over fresh tables, and the requests that most tests begin with. */
abstract class StaffStockCase {
    static final String PRODUCT = "PUT /staff/products/{sku}";
    static final String COUNT = "PUT /staff/stock/{sku}/{warehouse}/count";
    static final String MINIMUM = "PUT /staff/stock/{sku}/{warehouse}/minimum";

    final TestShop shop = TestShop.open();
    final StaffStockFunction function = new StaffStockFunction(shop.as("staff-stock"));
    final Http owner = Http.owner(function);
    final StockStore stock = new StockStore(shop.dynamoDb(), shop.table("POSITIONS_TABLE"));
    final Transactor transactor = new Transactor(shop.dynamoDb());

    @AfterEach
    void close() {
        shop.close();
    }

    static String product(String title, String currency) {
        return "{\"title\":\"" + title + "\",\"price\":{\"amount\":129900,\"currency\":\"" + currency
                + "\"},\"taxBasisPoints\":2000}";
    }

    Answer putProduct(String sku, String body) {
        return owner.to(PRODUCT).path("sku", sku).json(body);
    }

    Answer count(String sku, String body) {
        return owner.to(COUNT).path("sku", sku).path("warehouse", "main").json(body);
    }

    static String counted(String countId, int units) {
        return "{\"countId\":\"" + countId + "\",\"counted\":" + units + ",\"reason\":\"shelf\"}";
    }

    Answer stockOf(String sku) {
        return owner.to("GET /staff/stock/{sku}").path("sku", sku).send();
    }

    /** All rows of a table, by its variable. */
    List<Item> rows(String table) {
        return shop.dynamoDb().scanPaginator(request -> request.tableName(shop.table(table))).items().stream()
                .map(Item::of)
                .toList();
    }

    /** Rows that orders would have written. */
    void put(String table, Map<String, AttributeValue> row) {
        shop.dynamoDb().putItem(request -> request.tableName(shop.table(table)).item(row));
    }
}
