package stockroom.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.messaging.DeadLetter;
import stockroom.dynamodb.DeadLetterStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.http.Role;
import stockroom.lambda.http.TimedSignature;
import stockroom.testkit.EmbeddedDynamoDb;
import stockroom.testkit.TestShop;

/** The whole shop over HTTP, with one article of which there is too little, its supplier, and everybody who may ask for something. */
final class StaffedShop implements AutoCloseable {
    static final String SKU = "MUG-RED";

    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    private final String tablePrefix;
    private final LocalShop shop;
    private final Caller caller;

    StaffedShop(String tablePrefix) {
        this.tablePrefix = tablePrefix;
        shop = LocalShop.start(
                TestShop.template(),
                LocalOptions.empty(0, 0),
                tablePrefix,
                new PrintStream(complaints, true, StandardCharsets.UTF_8));
        caller = new Caller(shop.api());
        ok("PUT", "/staff/warehouses/main", "{\"city\": \"Kyiv\"}");
        ok("PUT", "/staff/products/" + SKU, """
            {"title": "Red mug", "price": {"amount": 12000, "currency": "UAH"}, "taxBasisPoints": 2000}""");
        ok("PUT", "/staff/stock/" + SKU + "/main/count", """
            {"countId": "opening", "counted": 3, "reason": "opening"}""");
        ok("PUT", "/staff/suppliers/potter", """
            {"name": "Potter", "email": "potter@example.com", "language": "uk", "timeZone": "Europe/Kyiv", "currency": "UAH",
             "orderDays": ["MON"], "cutOff": "14:00", "leadTimeDays": 2}""");
        ok("PUT", "/staff/suppliers/potter/offers/" + SKU, """
            {"priceBreaks": [{"from": 1, "unitPrice": {"amount": 5000, "currency": "UAH"}}]}""");
        settle();
    }

    static String order(String externalId, int quantity) {
        return """
            {"externalId": "%s", "customer": {"name": "Ivan", "phone": "+380441234567",
             "address": {"country": "UA", "city": "Kyiv", "postalCode": "01001", "street": "Khreshchatyk 1"}},
             "lines": [{"sku": "MUG-RED", "quantity": %d}], "delivery": {"kind": "POST"}, "payment": {"method": "CARD"}}""".formatted(externalId, quantity);
    }

    LocalShop shop() {
        return shop;
    }

    Caller caller() {
        return caller;
    }

    /** What the shop itself complained of so far: failures of functions and of the stack. */
    String complaints() {
        return complaints.toString(StandardCharsets.UTF_8);
    }

    void settle() {
        caller.control("POST", "/settle", "");
    }

    String token(Role role) {
        return shop.tokens().issue(role.word(), "Olena");
    }

    /** As a payment provider signs a body now. */
    String signature(String body) {
        return new TimedSignature(shop.channels().webhookSecret())
                .of(body.getBytes(StandardCharsets.UTF_8), shop.now());
    }

    HttpRequest.Builder as(Role role, String path) {
        return caller.api(path).header("authorization", "Bearer " + token(role));
    }

    /** A storefront of the channel with this place in the list: 0 is web, 1 is marketplace. */
    HttpRequest.Builder as(int channel, String path) {
        return caller.api(path)
                .header("x-api-key", shop.channels().all().get(channel).apiKey());
    }

    HttpResponse<String> web(String method, String path, BodyPublisher body) {
        return caller.send(
                as(0, path).header("content-type", "application/json").method(method, body));
    }

    HttpResponse<String> owner(String method, String path, BodyPublisher body) {
        return caller.send(
                as(Role.OWNER, path).header("content-type", "application/json").method(method, body));
    }

    JsonNode ok(String method, String path, String body) {
        return caller.ok(as(Role.OWNER, path)
                .header("content-type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    JsonNode taken(String externalId, int quantity) {
        return caller.ok(as(0, "/orders")
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(order(externalId, quantity))));
    }

    /** The token of the link in the letter that went out last. */
    String linkToken() {
        settle();
        JsonNode letters = caller.control("GET", "/mail", "").path("items");
        String text = letters.path(letters.size() - 1).path("text").asText();
        return text.replaceAll("(?s).*/supplier/([0-9a-f]+).*", "$1");
    }

    /** The id of a message that this consumer gave up, and could handle now. */
    String deadLetter(String consumer) {
        String body = "0123456789abcdef0123456789abcdef";
        DeadLetter letter = DeadLetter.first(
                consumer, new DeadLetter.Content(null, body, body.length()), body, "message-1", shop.now());
        DynamoDbClient tables = EmbeddedDynamoDb.shared().client();
        new Transactor(tables).write(new DeadLetterStore(tables, tablePrefix + "DeadLettersTable").keep(letter, body));
        return letter.id();
    }

    JsonNode audit() {
        settle();
        return caller.ok(as(Role.OWNER, "/staff/audit"));
    }

    @Override
    public void close() {
        shop.close();
    }
}
