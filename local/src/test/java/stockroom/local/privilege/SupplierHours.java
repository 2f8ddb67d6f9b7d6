package stockroom.local.privilege;

/** The hours before a cut-off: one draft goes by itself, while an order for its article is still being taken; another is too small and ages. */
final class SupplierHours {
    /** The first of the articles of a long order. */
    private static final String WANTED = LongOrders.article(0);

    /** What {@link LongOrders#begin} does before it dies: it takes the first of two parts. */
    private static final int HALF = 2;

    private final Desk desk;
    private final LongOrders orders;

    SupplierHours(Desk desk, LongOrders orders) {
        this.desk = desk;
        this.orders = orders;
    }

    void live() {
        desk.overwrite(
                "GET /staff/settings",
                "PUT /staff/settings",
                // As long before the cut-off as it takes for any moment to be in time.
                "{\"sendMargin\": \"PT24H\", \"heldAgeing\": \"PT1M\"}");
        supplier("smith", "");
        supplier("tinker", ", \"minimumOrderValue\": {\"amount\": 90000000, \"currency\": \"UAH\"}");
        offer("smith", WANTED);
        minimum(WANTED, 500);
        for (String sku : new String[] {"PAN", "LID"}) {
            desk.overwrite("GET /staff/products/{sku}", "PUT /staff/products/{sku}", """
            {"title": "A thing", "price": {"amount": 12000, "currency": "UAH"}, "taxBasisPoints": 2000}""", sku);
            offer("tinker", sku);
        }
        minimum("PAN", 5);
        count("LID", 7);
        minimum("LID", 5);
        desk.call("POST /staff/consolidation-runs", "{}");
        desk.call(
                "PATCH /staff/purchase-orders/{id}/lines/{sku}",
                "{\"quantity\": 600}",
                desk.get("GET /staff/purchase-orders", "?supplierId=smith")
                        .path("items")
                        .path(0)
                        .path("id")
                        .asText(),
                WANTED);
        orders.begin("while-it-is-sent", HALF);
        desk.fire("supplier-dispatch");
        desk.later("PT2M");
        desk.fire("supplier-dispatch");
        desk.settle();
    }

    private void supplier(String id, String more) {
        desk.call("PUT /staff/suppliers/{supplierId}", """
        {"name": "%s", "email": "%s@example.com", "language": "uk", "timeZone": "Europe/Kyiv", "currency": "UAH",
         "orderDays": ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"], "cutOff": "14:00", "leadTimeDays": 2, "auto": true%s}""".formatted(id, id, more), id);
    }

    private void offer(String supplier, String sku) {
        desk.call("PUT /staff/suppliers/{supplierId}/offers/{sku}", """
        {"priceBreaks": [{"from": 1, "unitPrice": {"amount": 5000, "currency": "UAH"}}]}""", supplier, sku);
    }

    private void minimum(String sku, int units) {
        desk.call(
                "PUT /staff/stock/{sku}/{warehouse}/minimum",
                "{\"minimum\": %d, \"target\": %d}".formatted(units, units + 4),
                sku,
                "main");
    }

    private void count(String sku, int counted) {
        desk.call(
                "PUT /staff/stock/{sku}/{warehouse}/count",
                "{\"countId\": \"hours-" + sku + "\", \"counted\": " + counted + ", \"reason\": \"shelf\"}",
                sku,
                "main");
    }
}
