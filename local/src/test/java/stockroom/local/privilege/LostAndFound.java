package stockroom.local.privilege;

import static org.assertj.core.api.Assertions.assertThat;

/** A client who can't be reached, so that their order is cancelled, whose payment then shows up all the same, and goes back to them in the end. */
final class LostAndFound {
    private final Desk desk;

    LostAndFound(Desk desk) {
        this.desk = desk;
    }

    void live() {
        desk.call("PUT /staff/settings", "{\"missedCallLimit\": 1}");
        String order = desk.call("POST /orders", """
        {"externalId": "lost", "customer": {"name": "Petro", "email": "petro@example.com",
          "address": {"country": "UA", "city": "Kyiv", "postalCode": "01001", "street": "Khreshchatyk 1"}},
         "lines": [{"sku": "TOY", "quantity": 1}], "delivery": {"kind": "POST"}, "payment": {"method": "CARD"}}""").path("orderId").asText();
        String cancelled = desk.call("POST /staff/orders/{orderId}/calls", """
        {"callId": "lost-1", "result": "NO_ANSWER", "direction": "OUT", "at": "2026-11-19T10:00:00Z"}""", order)
                .path("status")
                .asText();
        assertThat(cancelled).isEqualTo("CANCELLED");
        hear(order, "lost-2", "PAID");
        hear(order, "lost-3", "REFUNDED");
        desk.settle();
    }

    private void hear(String order, String eventId, String type) {
        assertThat(desk.hear("POST /payments/events", """
        {"eventId": "%s", "orderId": "%s", "type": "%s", "amount": {"amount": 12000, "currency": "UAH"},
         "occurredAt": "2026-11-19T09:00:00Z"}""".formatted(eventId, order, type))
                        .statusCode())
                .isEqualTo(200);
    }
}
