package stockroom.local.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** A day without accidents: every route is called, for every purpose that asks something else of the tables. */
final class WorkingDay {
    static final String PRODUCT_COLUMNS = "sku,title,price.amount,price.currency,taxBasisPoints,sellWithoutStock";

    private final Desk desk;

    WorkingDay(Desk desk) {
        this.desk = desk;
    }

    void live() {
        open();
        fillShelves();
        findSuppliers();
        sell();
        callWhoIsNext();
        settleOrders();
        tellClients();
        desk.fire("min-stock-check");
        desk.fire("order-scoring");
        buy();
        changeMinds();
    }

    private void open() {
        desk.call("PUT /staff/warehouses/{id}", "{\"city\": \"Kyiv\"}", "main");
        desk.get("GET /staff/warehouses/{id}", "main");
        desk.call("PUT /staff/rates/{currency}/{date}", "{\"rate\": \"43.5\"}", "EUR", "2026-11-19");
        desk.get("GET /staff/rates/{currency}/{date}", "EUR", "2026-11-19");
        desk.call(
                "PUT /staff/settings",
                "{\"currency\": \"UAH\", \"autoConfirm\": \"KNOWN\", \"duplicateOrderWindow\": \"P1D\", \"quietHours\": null}");
        desk.get("GET /staff/settings");
        desk.call("PUT /staff/channels/{channel}", "{\"priceAuthority\": \"CHANNEL\"}", "fair");
        desk.get("GET /staff/channels/{channel}", "fair");
        desk.get("POST /staff/channels/{channel}/keys", "fair");
    }

    private void fillShelves() {
        desk.csvJob("POST /staff/imports/products", PRODUCT_COLUMNS, "MUG,Mug,12000,UAH,2000,true");
        for (String sku : new String[] {"CUP", "POT", "TOY"}) {
            product(sku, "COMMITTED");
        }
        desk.csv("POST /staff/imports/stock", "sku,warehouse,countId,counted,reason", "MUG,main,first,3,first count");
        count("CUP", 2);
        product("CUP", "INTAKE");
        desk.get("GET /staff/products");
        desk.get("GET /staff/products/{sku}", "MUG");
        desk.get("GET /staff/stock/{sku}", "MUG");
        minimum("CUP");
        minimum("POT");
        desk.get("DELETE /staff/stock/{sku}/{warehouse}/minimum", "POT", "main");
    }

    private void findSuppliers() {
        supplier(3);
        desk.get("GET /staff/suppliers");
        offer("MUG");
        desk.get("GET /staff/suppliers/{supplierId}/offers/{sku}", "potter", "MUG");
        desk.csvJob(
                "POST /staff/imports/suppliers",
                "supplierId,name,email,language,timeZone,currency,orderDays.0,cutOff,leadTimeDays",
                "weaver,Weaver,weaver@example.com,en,Europe/Kyiv,UAH,MON,14:00,3");
        desk.csv(
                "POST /staff/imports/offers",
                "supplierId,sku,priceBreaks.0.from,priceBreaks.0.unitPrice.amount,priceBreaks.0.unitPrice.currency,moq,pack",
                "potter,CUP,1,6000,UAH,1,1");
    }

    private void sell() {
        desk.get("GET /products");
        desk.get("GET /products/{sku}", "MUG");
        String first = order("first", 1, "MUG", 5);
        desk.get("GET /orders/{orderId}", first);
        assertThat(desk.send("POST /orders", body("first", 1, "MUG", 6)).statusCode())
                .as("a key with other content")
                .isEqualTo(409);
        order("the-same-again", 1, "MUG", 5);
        desk.call("POST /orders/{orderId}/cancel", "{\"reason\": \"twice\"}", order("the-same-thrice", 1, "MUG", 5));
        order("takes-two-waits-for-two", 2, "CUP", 4);
        order("sold-by-nobody", 2, "TOY", 1);
        desk.csvJob(
                "POST /staff/imports/orders",
                "channel,externalId,placedAt,customer.name,customer.email,customer.address.country,customer.address.city,"
                        + "customer.address.postalCode,customer.address.street,sku,quantity,delivery.kind,payment.method",
                "web,OLD,2026-10-01T09:00:00Z,Ivan,old@example.com,UA,Kyiv,01001,Khreshchatyk 1,POT,1,POST,CARD");
    }

    private void settleOrders() {
        String first = id("first");
        desk.get("GET /staff/orders", "?status=OPEN");
        desk.get("GET /staff/orders", "?q=%2B380440000001");
        desk.overwrite("GET /staff/orders/{orderId}", "PATCH /staff/orders/{orderId}", """
        {"lines": [{"lineId": "1", "sku": "MUG", "quantity": 4}, {"sku": "POT", "quantity": 1}]}""", first);
        desk.call("POST /staff/orders/{orderId}/payments", """
        {"paymentId": "p1", "method": "BANK_TRANSFER", "amount": {"amount": 60000, "currency": "UAH"},
         "at": "2026-11-19T08:10:00Z"}""", first);
        desk.call("POST /staff/orders/{orderId}/calls", """
        {"callId": "c1", "result": "NO_ANSWER", "direction": "OUT", "at": "2026-11-19T08:10:00Z"}""", first);
        for (String externalId : new String[] {"takes-two-waits-for-two", "sold-by-nobody"}) {
            desk.call("POST /staff/orders/{orderId}/confirm", "{}", id(externalId));
        }
        desk.get("GET /staff/orders/{orderId}", id("takes-two-waits-for-two"));
        JsonNode tasks = desk.get("GET /staff/tasks").path("items");
        assertThat(tasks).as("somebody ordered the same twice").isNotEmpty();
        desk.call(
                "POST /staff/tasks/{taskId}/done",
                "{\"outcome\": \"called\"}",
                tasks.path(0).path("taskId").asText());
    }

    private void tellClients() {
        desk.get("GET /staff/templates");
        desk.get("GET /staff/templates/{key}/preview", "OrderTaken", "?orderId=" + id("first"));
        String customer = desk.get("GET /staff/orders/{orderId}", id("first"))
                .path("customerId")
                .asText();
        desk.overwrite(
                "GET /staff/customers/{customerId}/messages",
                "PUT /staff/customers/{customerId}/messages",
                "{\"sms\": false}",
                customer);
    }

    /** Whoever pays on delivery is called; nobody knows what a TOY costs, and its offer says so when it goes with something. */
    private void callWhoIsNext() {
        desk.overwrite("GET /staff/products/{sku}", "PUT /staff/products/{sku}", """
        {"title": "A thing", "price": {"amount": 12000, "currency": "UAH"}, "taxBasisPoints": 2000, "accessories": ["CUP", "POT"]}""", "MUG");
        String order = desk.call(
                        "POST /orders", body("to-be-called", 5, "MUG", 1).replace("CARD", "CASH_ON_DELIVERY"))
                .path("orderId")
                .asText();
        desk.settle();
        assertThat(desk.get("GET /staff/queue").path("items")).isNotEmpty();
        desk.call("POST /staff/queue/next", "{}");
        desk.get("DELETE /staff/queue/leases/{orderId}", order);
    }

    private void buy() {
        desk.call("POST /staff/consolidation-runs", "{}");
        desk.call("POST /staff/consolidation-runs", "{\"preview\": true}");
        desk.get("GET /staff/stock/{sku}/forecast", "MUG");
        JsonNode exceptions = desk.get("GET /staff/exceptions").path("items");
        assertThat(exceptions).as("a key was reused, and nobody sells TOY").hasSizeGreaterThan(1);
        for (JsonNode exception : exceptions) {
            desk.call(
                    "POST /staff/exceptions/{id}/resolve",
                    "{\"note\": \"seen\"}",
                    exception.path("id").asText());
        }
        JsonNode drafts =
                desk.get("GET /staff/purchase-orders", "?supplierId=potter").path("items");
        assertThat(drafts).isNotEmpty();
        desk.get("GET /staff/purchase-orders", "?status=DRAFT");
        desk.get("GET /staff/purchase-orders/{id}", drafts.path(0).path("id").asText());
        editLines(drafts.path(0));
        offer("TOY");
        supplier(4);
        desk.call("POST /staff/consolidation-runs", "{}");
    }

    /** Whoever removes every line empties the draft; what is taken back fills another. */
    private void editLines(JsonNode draft) {
        String id = draft.path("id").asText();
        for (String quantity : new String[] {"0", "null", "9"}) {
            for (JsonNode line : draft.path("lines")) {
                desk.call(
                        "PATCH /staff/purchase-orders/{id}/lines/{sku}",
                        "{\"quantity\": " + quantity + "}",
                        quantity.equals("9") ? draftOfPotter() : id,
                        line.path("sku").asText());
            }
        }
        offer("POT");
        desk.call("POST /staff/purchase-orders/{id}/lines", "{\"sku\": \"POT\", \"quantity\": 2}", draftOfPotter());
        for (String sku : new String[] {"MUG", "CUP", "POT"}) {
            desk.call("PATCH /staff/purchase-orders/{id}/lines/{sku}", "{\"quantity\": null}", draftOfPotter(), sku);
        }
    }

    private String draftOfPotter() {
        return desk.get("GET /staff/purchase-orders", "?supplierId=potter&status=DRAFT")
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    /** Counts find more and less than was promised, cancels give units back, and drafts that nobody needs go. */
    private void changeMinds() {
        count("CUP", 3);
        desk.settle();
        count("CUP", 1);
        desk.settle();
        desk.call("POST /staff/orders/{orderId}/cancel", "{\"reason\": \"late\"}", id("the-same-again"));
        desk.settle();
        for (String externalId : new String[] {"first", "takes-two-waits-for-two", "sold-by-nobody", "OLD"}) {
            desk.call("POST /orders/{orderId}/cancel", "{\"reason\": \"late\"}", id(externalId));
        }
        count("CUP", 20);
        desk.settle();
        desk.call("POST /staff/consolidation-runs", "{}");
        desk.get("GET /staff/audit");
    }

    void count(String sku, int counted) {
        desk.call(
                "PUT /staff/stock/{sku}/{warehouse}/count",
                "{\"countId\": \"c-" + sku + counted + "\", \"counted\": " + counted + ", \"reason\": \"shelf\"}",
                sku,
                "main");
    }

    private void minimum(String sku) {
        desk.call("PUT /staff/stock/{sku}/{warehouse}/minimum", "{\"minimum\": 5, \"target\": 9}", sku, "main");
    }

    private void product(String sku, String buyOn) {
        desk.overwrite("GET /staff/products/{sku}", "PUT /staff/products/{sku}", """
        {"title": "A thing", "price": {"amount": 12000, "currency": "UAH"}, "taxBasisPoints": 2000, "sellWithoutStock": true,
         "discontinued": false, "buyOn": "%s"}""".formatted(buyOn), sku);
    }

    private void supplier(int leadTimeDays) {
        desk.overwrite(
                "GET /staff/suppliers/{supplierId}",
                "PUT /staff/suppliers/{supplierId}",
                """
        {"name": "Potter", "email": "potter@example.com", "language": "uk", "timeZone": "Europe/Kyiv", "currency": "UAH",
         "orderDays": ["MON", "TUE", "WED", "THU", "FRI"], "cutOff": "14:00", "holidays": [], "leadTimeDays": %d, "auto": false,
         "preference": 1}""".formatted(leadTimeDays),
                "potter");
    }

    private void offer(String sku) {
        desk.call("PUT /staff/suppliers/{supplierId}/offers/{sku}", """
        {"priceBreaks": [{"from": 1, "unitPrice": {"amount": 5000, "currency": "UAH"}}], "moq": 1, "pack": 1}""", "potter", sku);
    }

    private String order(String externalId, int customer, String sku, int quantity) {
        return desk.call("POST /orders", body(externalId, customer, sku, quantity))
                .path("orderId")
                .asText();
    }

    private String id(String externalId) {
        return desk.get("GET /orders", "?externalId=" + externalId)
                .path("orderId")
                .asText();
    }

    private static String body(String externalId, int customer, String sku, int quantity) {
        return """
        {"externalId": "%s", "customer": {"name": "Ivan", "phone": "+38044000000%d", "email": "%d@example.com",
          "address": {"country": "UA", "city": "Kyiv", "postalCode": "01001", "street": "Khreshchatyk 1"}},
         "lines": [{"sku": "%s", "quantity": %d}], "delivery": {"kind": "POST"}, "payment": {"method": "CARD"}}""".formatted(externalId, customer, customer, sku, quantity);
    }
}
