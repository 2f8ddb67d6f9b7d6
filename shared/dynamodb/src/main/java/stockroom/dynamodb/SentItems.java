package stockroom.dynamodb;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.ConfirmedLine;
import stockroom.domain.purchasing.Placement;
import stockroom.domain.purchasing.Progress;
import stockroom.domain.purchasing.PurchaseOrderLife;
import stockroom.domain.purchasing.PurchaseOrderStatus;

/** What the rows of a purchase order say beyond a draft's: how far it has come, on the header and on each line. */
final class SentItems {
    private SentItems() {}

    static Item header(Item header, PurchaseOrderLife life) {
        life.heldSince().ifPresent(since -> header.time("heldSince", since));
        life.placement().ifPresent(placement -> {
            header.text("number", placement.number())
                    .time("sentAt", placement.sentAt())
                    .date("orderDay", placement.orderDay())
                    .time("cutOff", placement.cutOff())
                    .date("expectedDate", placement.expectedDate())
                    .optionalText("rate", placement.rate().map(BigDecimal::toPlainString));
        });
        life.said().ifPresent(said -> header.number("supplierVersion", said.supplierVersion())
                .text("saidFingerprint", said.fingerprint()));
        return header;
    }

    static Item line(Item line, Optional<Progress> progress) {
        progress.ifPresent(now -> {
            line.date("planned", now.planned())
                    .number("priceInForce", now.unitPrice().minorUnits())
                    .number("received", now.received())
                    .number("rejected", now.rejected())
                    .number("excess", now.excess());
            now.lastCame().ifPresent(at -> line.time("lastCame", at));
            now.confirmed().ifPresent(said -> line.map("confirmed", confirmed(said)));
        });
        return line;
    }

    /** @param lines of all pages */
    static PurchaseOrderLife life(Item header, List<Item> lines, String currency) {
        Map<Sku, Progress> progress = new HashMap<>();
        lines.stream()
                .filter(line -> line.has("planned"))
                .forEach(line -> progress.put(Sku.of(line.text("sku")), progress(line, currency)));
        return new PurchaseOrderLife(
                PurchaseOrderStatus.valueOf(header.text("status")),
                header.optionalTime("heldSince").orElse(null),
                header.has("number") ? placement(header) : null,
                header.has("supplierVersion")
                        ? new PurchaseOrderLife.Said(header.number("supplierVersion"), header.text("saidFingerprint"))
                        : null,
                progress);
    }

    private static Placement placement(Item header) {
        return new Placement(
                header.text("number"),
                header.time("sentAt"),
                header.date("orderDay"),
                header.time("cutOff"),
                header.date("expectedDate"),
                header.optionalText("rate").map(BigDecimal::new).orElse(null));
    }

    private static Progress progress(Item line, String currency) {
        return new Progress(
                line.date("planned"),
                Money.of(line.number("priceInForce"), currency),
                line.optionalMap("confirmed")
                        .map(said -> confirmed(said, currency))
                        .orElse(null),
                line.units("received"),
                line.units("rejected"),
                line.units("excess"),
                line.optionalTime("lastCame").orElse(null));
    }

    private static Item confirmed(ConfirmedLine said) {
        Item row = Item.empty()
                .number("quantity", said.quantity().units())
                .optionalText("date", said.date().map(LocalDate::toString));
        said.shipped()
                .ifPresent(shipped -> row.number("shipped", shipped.units().units())
                        .optionalText("shippedDate", shipped.date().map(LocalDate::toString)));
        return said.unitPrice()
                .map(price -> row.number("unitPrice", price.minorUnits()))
                .orElse(row);
    }

    private static ConfirmedLine confirmed(Item row, String currency) {
        return new ConfirmedLine(
                Quantity.of(row.units("quantity")),
                row.optionalDate("date").orElse(null),
                row.has("unitPrice") ? Money.of(row.number("unitPrice"), currency) : null,
                row.has("shipped")
                        ? new ConfirmedLine.Shipped(
                                Quantity.of(row.units("shipped")),
                                row.optionalDate("shippedDate").orElse(null))
                        : null);
    }
}
