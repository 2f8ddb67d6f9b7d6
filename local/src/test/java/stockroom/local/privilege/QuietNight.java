package stockroom.local.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** An hour in which a short message waits, whatever the clock says, and what comes after it. */
final class QuietNight {
    private final Desk desk;

    QuietNight(Desk desk) {
        this.desk = desk;
    }

    void live() {
        LocalTime there = LocalTime.ofInstant(
                        Instant.parse(desk.control("GET /health").path("now").asText()), ZoneId.of("Europe/Kyiv"))
                .truncatedTo(ChronoUnit.MINUTES);
        desk.call(
                "PUT /staff/settings",
                "{\"quietHours\": \"%s–%s\"}".formatted(there.minusHours(1), there.plusHours(1)));
        desk.call("POST /orders", """
        {"externalId": "at-night", "customer": {"name": "Ivan", "phone": "+380440000009",
          "address": {"country": "UA", "city": "Kyiv", "postalCode": "01001", "street": "Khreshchatyk 1"}},
         "lines": [{"sku": "MUG", "quantity": 1}], "delivery": {"kind": "POST"}, "payment": {"method": "CARD"}}""");
        desk.settle();
        assertThat(heard()).as("in the quiet hours").isZero();
        desk.call("PUT /staff/settings", "{\"quietHours\": null}");
        desk.later("PT1H");
        desk.fire("notification-sender");
        desk.settle();
        assertThat(heard()).as("after them").isEqualTo(1);
    }

    private long heard() {
        int heard = 0;
        for (JsonNode message : desk.control("GET /sms").path("items")) {
            heard += message.path("to").asText().equals("+380440000009") ? 1 : 0;
        }
        return heard;
    }
}
