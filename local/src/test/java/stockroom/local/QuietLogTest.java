package stockroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.house.OpenApi;
import stockroom.lambda.http.Role;
import stockroom.testkit.EmbeddedDynamoDb;
import stockroom.testkit.TestShop;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Table;

/** No phone, no e-mail address, no address, no name and no key is in a log, whatever was asked and whatever failed. */
class QuietLogTest {
    private static final String PREFIX = "quiet-";
    private static final List<String> PERSONAL = List.of(
            "Zinaida",
            "Secretova",
            "671112233",
            "67 111",
            "zina.secret",
            "secret.example",
            "Tajna",
            "Hidden Valley",
            "79991");
    private static final String ORDER = """
        {"externalId": "Q-%d", "note": "Zinaida's dog bites", "customer": {"name": "Zinaida Secretova", "phone": "+380 67 111 22 33",
         "email": "zina.secret@secret.example",
         "address": {"country": "UA", "city": "Hidden Valley", "postalCode": "79991", "street": "Tajna 7"}},
         "lines": [{"sku": "MUG-RED", "quantity": %d}], "delivery": {"kind": "POST"}, "payment": {"method": "CARD"}}""";

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream console = System.out;
    private StaffedShop shop;

    @BeforeEach
    void open() {
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        shop = new StaffedShop(PREFIX);
    }

    @AfterEach
    void close() {
        shop.close();
        System.setOut(console);
    }

    @Test
    void nothing_personal_and_no_key_is_logged_on_any_route_or_failure() {
        String first = order(1, 10);
        order(2, 1);
        everyRoute(first);
        refusals();
        brokenRows(first);
        everyRoute(first);
        TestShop.template().functions().forEach(function -> shop.caller()
                .send(HttpRequest.newBuilder(shop.shop().api().control().resolve("/schedules/" + function.name()))
                        .POST(BodyPublishers.noBody())));
        shop.owner("PUT", "/staff/stock/MUG-RED/main/count", BodyPublishers.ofString("""
            {"countId": "found", "counted": 9, "reason": "found"}"""));

        String logged = log.toString(StandardCharsets.UTF_8) + shop.complaints();
        assertThat(logged).contains("\"level\":\"ERROR\"", "\"status\":500", "\"status\":201");
        assertThat(logged).doesNotContain(PERSONAL);
        shop.shop().channels().all().forEach(channel -> assertThat(logged).doesNotContain(channel.apiKey()));
        assertThat(logged).doesNotContain("eyJ", "Bearer");
    }

    private String order(int number, int quantity) {
        return shop.caller()
                .ok(shop.as(0, "/orders")
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofString(ORDER.formatted(number, quantity))))
                .path("orderId")
                .asText();
    }

    /** With the ids of what there is, and personal data wherever a text may stand. */
    private void everyRoute(String order) {
        for (OpenApi.Operation operation : OpenApi.ofThisProject().operations()) {
            String path = operation
                    .path()
                    .replace("{orderId}", order)
                    .replace("{sku}", "MUG-RED")
                    .replace("{warehouse}", "main")
                    .replaceAll("\\{[a-zA-Z]+}", "zina.secret@secret.example");
            String query = "?q=%2B380671112233&customer=Zinaida&externalId=Tajna&cursor=Tajna";
            for (String body :
                    new String[] {"{\"reason\": \"Zinaida Secretova moved to Tajna 7\"}", ORDER.formatted(3, 0)}) {
                var request = operation.isForStaff() ? shop.as(Role.OWNER, path + query) : shop.as(0, path + query);
                shop.caller()
                        .send(request.header("content-type", "application/json")
                                .method(
                                        operation.method(),
                                        operation.told().has("requestBody")
                                                ? BodyPublishers.ofString(body)
                                                : BodyPublishers.noBody()));
            }
            shop.caller().send(operation.isForStaff() ? shop.as(Role.OWNER, path) : shop.as(0, path));
        }
    }

    private void refusals() {
        String order = ORDER.formatted(9, 1);
        for (String body : List.of(
                order.replace("+380 67 111 22 33", "67 111"),
                order.replace("zina.secret@secret.example", "zina.secret@"),
                order.replace("\"POST\"", "\"COURIER\""),
                order.replace("\"CARD\"", "\"Tajna 7\""),
                order.replace("MUG-RED", "Zinaida"),
                order.substring(0, order.length() - 1),
                ORDER.formatted(1, 11))) {
            shop.web("POST", "/orders", BodyPublishers.ofString(body));
        }
        shop.caller()
                .send(shop.as(Role.OWNER, "/staff/imports/orders")
                        .header("content-type", "text/csv")
                        .POST(BodyPublishers.ofString("channel,customer.name\nTajna 7,Zinaida Secretova\n")));
    }

    /** Rows whose values can't be read, as a bug or a hand in the console may leave them. */
    private void brokenRows(String order) {
        breakRow("ORDERS_TABLE", order, "ORDER", "status", "Tajna 7");
        breakRow("POSITIONS_TABLE", "MUG-RED#main", "0#STOCK", "recheckAt", "zina.secret@secret.example");
        breakRow("PRODUCTS_TABLE", "MUG-RED", "", "buyOn", "Zinaida Secretova");
    }

    private static void breakRow(String variable, String pk, String sk, String attribute, String value) {
        Table table = TestShop.template().tables().stream()
                .filter(t -> t.variable().equals(variable))
                .findFirst()
                .orElseThrow();
        AttributeValue key = AttributeValue.fromS(pk);
        EmbeddedDynamoDb.shared().client().updateItem(update -> update.tableName(new Names(PREFIX, "").name(table.id()))
                .key(sk.isEmpty() ? Map.of("pk", key) : Map.of("pk", key, "sk", AttributeValue.fromS(sk)))
                .updateExpression("SET #a = :v")
                .expressionAttributeNames(Map.of("#a", attribute))
                .expressionAttributeValues(Map.of(":v", AttributeValue.fromS(value))));
    }
}
