package stockroom.dynamodb;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.purchasing.DraftKey;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.Explanation;
import stockroom.domain.purchasing.Hand;
import stockroom.domain.purchasing.LineFlag;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.SupplierId;

/**
 * The rows of a purchase order: header, pages of lines, and the pointer from supplier and warehouse to their draft. What a purchase order gains
 * by being sent is {@link SentItems}'.
 */
final class PurchaseOrderItems {
    static final String HEADER = "HEADER";
    static final String POINTER = "DRAFT";
    static final String PAGE = "LINES#";

    private PurchaseOrderItems() {}

    static Item headerKey(String id) {
        return Item.key(id, HEADER);
    }

    static Item pageKey(String id, int page) {
        return Item.key(id, "%s%03d".formatted(PAGE, page));
    }

    static Item pointerKey(DraftKey key) {
        return Item.key(key.text(), POINTER);
    }

    static Item header(PurchaseOrder order) {
        Item header = headerKey(order.id())
                .text("supplierId", order.key().supplier().value())
                .text("warehouse", order.key().warehouse().value())
                .text("status", order.status().name())
                .text("currency", order.currency())
                .number("version", order.version())
                .time("createdAt", order.createdAt())
                .text("createdKey", Item.timeText(order.createdAt()) + "#" + order.id())
                .number("pages", order.pages().size());
        return SentItems.header(header, order.life());
    }

    static Item page(PurchaseOrder order, int number) {
        return pageKey(order.id(), number)
                .list(
                        "lines",
                        order.pages().get(number).stream()
                                .map(line -> SentItems.line(line(line), order.progress(line.sku())))
                                .toList());
    }

    /** @param rows the header first, then the pages in order */
    static PurchaseOrder order(List<Item> rows) {
        Item header = rows.get(0);
        String currency = header.text("currency");
        List<List<DraftLine>> pages = IntStream.rangeClosed(1, header.units("pages"))
                .mapToObj(i -> rows.get(i).list("lines").stream()
                        .map(line -> line(line, currency))
                        .toList())
                .toList();
        DraftKey key = new DraftKey(SupplierId.of(header.text("supplierId")), WarehouseId.of(header.text("warehouse")));
        List<Item> lines = rows.subList(1, 1 + pages.size()).stream()
                .flatMap(page -> page.list("lines").stream())
                .toList();
        return new PurchaseOrder(
                header.text("pk"),
                key,
                currency,
                header.number("version"),
                header.time("createdAt"),
                pages,
                SentItems.life(header, lines, currency));
    }

    private static Item line(DraftLine line) {
        Item row = Item.empty()
                .text("sku", line.sku().value())
                .number("quantity", line.quantity().units())
                .number("orderPart", line.orderPart())
                .number("minimumPart", line.minimumPart())
                .number("surplus", line.surplus())
                .number("unitPrice", line.unitPrice().minorUnits())
                .optionalText("needDate", line.needDate().map(LocalDate::toString))
                .text("explain", line.explain().words())
                .texts(
                        "considered",
                        line.explain().considered().stream()
                                .map(ConsideredText::of)
                                .toList());
        line.hand().ifPresent(hand -> row.map("hand", hand(hand)));
        return line.flags().isEmpty()
                ? row
                : row.texts("flags", line.flags().stream().map(LineFlag::name).toList());
    }

    private static DraftLine line(Item row, String currency) {
        return new DraftLine(
                Sku.of(row.text("sku")),
                Quantity.of(row.units("quantity")),
                row.units("orderPart"),
                row.units("minimumPart"),
                row.units("surplus"),
                Money.of(row.number("unitPrice"), currency),
                row.optionalDate("needDate").orElse(null),
                row.texts("flags").stream().map(LineFlag::valueOf).toList(),
                row.optionalMap("hand").map(PurchaseOrderItems::hand).orElse(null),
                new Explanation(
                        row.text("explain"),
                        row.texts("considered").stream()
                                .map(ConsideredText::parse)
                                .toList()));
    }

    private static Item hand(Hand hand) {
        Item row = Item.empty()
                .text("by", hand.by())
                .time("at", hand.at())
                .optionalText("note", hand.note())
                .number("uncovered", hand.uncovered());
        return hand.number().map(number -> row.number("number", number)).orElse(row);
    }

    private static Hand hand(Item row) {
        return new Hand(
                row.has("number") ? row.units("number") : null,
                row.text("by"),
                row.time("at"),
                row.optionalText("note").orElse(null),
                row.number("uncovered"));
    }
}
