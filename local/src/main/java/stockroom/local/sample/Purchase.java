package stockroom.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.purchasing.PurchaseOrderStatus;

/**
 * A purchase order as the shop shows it.
 *
 * @param total in hundredths of its currency
 * @param orderDayOrNull null for a supplier that takes no orders; of a draft, as it would be sent now
 * @param expectedOrNull null for the same; when the last goods are planned to come
 * @param rateOrNull pounds for one unit of its currency as it was sent; null in pounds, and before
 */
record Purchase(
        String id,
        String supplierId,
        PurchaseOrderStatus status,
        Instant createdAt,
        List<PurchaseLine> lines,
        long total,
        MadeUpCurrency currency,
        @Nullable LocalDate orderDayOrNull,
        @Nullable LocalDate expectedOrNull,
        @Nullable BigDecimal rateOrNull) {
    /** Where the shop lists them. */
    static final String LIST = "/staff/purchase-orders";

    Purchase {
        lines = List.copyOf(lines);
    }

    static Purchase of(JsonNode read) {
        List<PurchaseLine> lines = new ArrayList<>();
        read.path("lines").forEach(line -> lines.add(PurchaseLine.of(line)));
        JsonNode total = read.path("total");
        return new Purchase(
                read.path("id").asText(),
                read.path("supplierId").asText(),
                PurchaseOrderStatus.valueOf(read.path("status").asText()),
                Instant.parse(read.path("createdAt").asText()),
                lines,
                total.path("amount").asLong(),
                MadeUpCurrency.valueOf(total.path("currency").asText()),
                PurchaseLine.dateOrNull(read.path("orderDay")),
                PurchaseLine.dateOrNull(read.path("expectedDate")),
                read.has("rate") ? new BigDecimal(read.path("rate").asText()) : null);
    }

    String path() {
        return LIST + '/' + id;
    }

    Optional<LocalDate> orderDay() {
        return Optional.ofNullable(orderDayOrNull);
    }

    Optional<LocalDate> expected() {
        return Optional.ofNullable(expectedOrNull);
    }

    Optional<BigDecimal> rate() {
        return Optional.ofNullable(rateOrNull);
    }

    /** Still to be sent. */
    boolean isDraft() {
        return status == PurchaseOrderStatus.DRAFT || status == PurchaseOrderStatus.HELD;
    }

    long units() {
        return lines.stream().mapToLong(PurchaseLine::quantity).sum();
    }

    /** The same at every start, unlike its id: one supplier gets one order a day, save for a rare second one, which fares alike. */
    String name(SampleCalendar calendar) {
        return supplierId
                + '@'
                + orderDay().map(calendar::inFile).map(LocalDate::toString).orElse("never");
    }
}
