package stockroom.staffpurchasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.stock.Demand;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.PositionItems;
import stockroom.dynamodb.Transactor;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.TestShop;

/** The function over fresh tables, and the requests that most tests begin with. */
abstract class StaffPurchasingCase {
    static final String SUPPLIER =
            "{\"name\":\"Ceramics Ltd\",\"email\":\"orders@ceramics.example\",\"language\":\"en\",\"timeZone\":\"Europe/Kyiv\","
                    + "\"currency\":\"UAH\",\"orderDays\":[\"MON\",\"WED\"],\"cutOff\":\"14:00\",\"holidays\":[\"2026-12-25\"],\"leadTimeDays\":3,"
                    + "\"minimumOrderValue\":{\"amount\":300000,\"currency\":\"UAH\"},\"auto\":true,\"preference\":1}";
    static final String OFFER = "{\"priceBreaks\":[{\"from\":1,\"unitPrice\":{\"amount\":6000,\"currency\":\"UAH\"}},"
            + "{\"from\":100,\"unitPrice\":{\"amount\":5500,\"currency\":\"UAH\"}}],\"moq\":24,\"pack\":10,\"validTo\":\"2026-12-31\"}";

    final TestShop shop = TestShop.open();
    final StaffPurchasingFunction function = new StaffPurchasingFunction(shop.as("staff-purchasing"));
    final Http buyer = Http.staff(function, "Bohdan", "[buyer]");
    final Transactor transactor = new Transactor(shop.dynamoDb());

    @AfterEach
    void close() {
        shop.close();
    }

    Answer putSupplier(String id, String body) {
        return buyer.to("PUT /staff/suppliers/{supplierId}")
                .path("supplierId", id)
                .json(body);
    }

    Answer putOffer(String supplier, String sku, String body) {
        return buyer.to("PUT /staff/suppliers/{supplierId}/offers/{sku}")
                .path("supplierId", supplier)
                .path("sku", sku)
                .json(body);
    }

    /** Demand as an order would have written it; answered already, so that a new mark shows. */
    void demand(String sku, String order, int units) {
        Demand demand = new Demand(
                order, "1", Quantity.of(units), true, false, LocalDate.of(2026, 11, 23), Instant.EPOCH, false);
        transactor.commit(List.of(
                Change.put(shop.table("POSITIONS_TABLE"), PositionItems.demand(position(sku), demand)),
                Change.update(shop.table("POSITIONS_TABLE"), PositionItems.stockKey(position(sku)))
                        .add("committed", units)
                        .add("positionVersion", 1)));
    }

    static PositionKey position(String sku) {
        return new PositionKey(Sku.of(sku), WarehouseId.MAIN);
    }

    List<Item> rows(String table) {
        return shop.dynamoDb().scanPaginator(request -> request.tableName(shop.table(table))).items().stream()
                .map(Item::of)
                .toList();
    }
}
