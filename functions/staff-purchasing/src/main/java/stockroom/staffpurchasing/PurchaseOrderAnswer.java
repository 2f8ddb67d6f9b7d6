package stockroom.staffpurchasing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.Considered;
import stockroom.domain.purchasing.Hand;
import stockroom.domain.purchasing.LineFlag;
import stockroom.domain.purchasing.Peg;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.dynamodb.OfferStore;
import stockroom.lambda.csv.CsvTable;
import stockroom.lambda.json.JsonObject;
import stockroom.purchasing.pegging.Pegs;

/** Purchase orders as they are answered, as JSON or as a CSV file with a row a line. For one request. */
final class PurchaseOrderAnswer {
    private static final CsvTable TABLE = new CsvTable(List.of(
            "id",
            "number",
            "supplierId",
            "warehouse",
            "status",
            "version",
            "orderDay",
            "cutOff",
            "expectedDate",
            "rate",
            "sku",
            "supplierSku",
            "quantity",
            "orderPart",
            "minimumPart",
            "surplus",
            "unitPrice.amount",
            "unitPrice.currency",
            "needDate",
            "confirmed",
            "confirmedDate",
            "confirmedPrice.amount",
            "confirmedPrice.currency",
            "shipped",
            "shippedDate",
            "received",
            "rejected",
            "onHold",
            "outstanding",
            "arrival",
            "late",
            "uncovered",
            "flags",
            "orders",
            "pegs"));

    private final Outlook outlook;
    private final OfferStore offers;
    private final LocalDate today;

    /** @param today the shop's */
    PurchaseOrderAnswer(Outlook outlook, OfferStore offers, LocalDate today) {
        this.outlook = outlook;
        this.offers = offers;
        this.today = today;
    }

    JsonObject json(PurchaseOrder order, List<Pegs.PeggedLine> lines) {
        JsonObject json = header(order).list("lines", lines(order, lines)).money("total", order.totalInForce());
        if (order.isUnderWay()) {
            List<Pegs.PeggedLine> late = lines.stream()
                    .filter(line -> order.isLate(line.line(), today))
                    .toList();
            json.flag("late", !late.isEmpty()).texts("holdsUp", ordersOf(late));
        }
        return json;
    }

    /** No cell begins with a sign that a spreadsheet takes for a formula: ids and article numbers begin with a letter or a digit. */
    String csv(List<PurchaseOrder> orders, List<List<Pegs.PeggedLine>> lines) {
        List<JsonObject> rows = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            List<JsonObject> told = lines(orders.get(i), lines.get(i));
            for (int j = 0; j < told.size(); j++) {
                Pegs.PeggedLine line = lines.get(i).get(j);
                rows.add(header(orders.get(i))
                        .all(told.get(j))
                        .texts("orders", ordersOf(List.of(line)))
                        .text("pegs", inOneCell(line.pegs())));
            }
        }
        return TABLE.of(rows);
    }

    /** {@code order/line=units} of each, as a program behind the file can take them apart. */
    private static String inOneCell(List<Peg> pegs) {
        return pegs.stream()
                .map(peg -> peg.orderId() + "/" + peg.lineId() + "=" + peg.units())
                .collect(Collectors.joining(";"));
    }

    private static Collection<String> ordersOf(List<Pegs.PeggedLine> lines) {
        TreeSet<String> orders = new TreeSet<>();
        lines.forEach(line -> line.pegs().stream().map(Peg::orderId).forEach(orders::add));
        return orders;
    }

    private JsonObject header(PurchaseOrder order) {
        JsonObject json = JsonObject.empty()
                .text("id", order.id())
                .text("supplierId", order.key().supplier().value())
                .text("warehouse", order.key().warehouse().value())
                .text("status", order.status().name())
                .number("version", order.version())
                .instant("createdAt", order.createdAt())
                .optionalInstant("heldSince", order.life().heldSince());
        return outlook.header(json, order);
    }

    private List<JsonObject> lines(PurchaseOrder order, List<Pegs.PeggedLine> lines) {
        Map<Sku, String> theirs = offers.supplierSkus(
                order.key().supplier(),
                lines.stream().map(line -> line.line().sku()).toList());
        return lines.stream()
                .map(line -> line(
                        order, line, Optional.ofNullable(theirs.get(line.line().sku()))))
                .toList();
    }

    /** @param theirs the supplier's own number of the article */
    private JsonObject line(PurchaseOrder order, Pegs.PeggedLine pegged, Optional<String> theirs) {
        JsonObject json = JsonObject.empty()
                .text("sku", pegged.line().sku().value())
                .optionalText("supplierSku", theirs)
                .quantity("quantity", pegged.line().quantity())
                .number("orderPart", pegged.line().orderPart())
                .number("minimumPart", pegged.line().minimumPart())
                .number("surplus", pegged.line().surplus())
                .optionalDate("needDate", pegged.line().needDate())
                .optionalObject("edited", pegged.line().hand().map(PurchaseOrderAnswer::edited))
                .number("uncovered", pegged.line().hand().map(Hand::uncovered).orElse(0L))
                .texts(
                        "flags",
                        pegged.line().flags().stream().map(LineFlag::name).toList())
                .list(
                        "pegs",
                        pegged.pegs().stream().map(PurchaseOrderAnswer::peg).toList())
                .text("explain", pegged.line().explain().words())
                .list(
                        "considered",
                        pegged.line().explain().considered().stream()
                                .map(PurchaseOrderAnswer::considered)
                                .toList());
        if (order.progress(pegged.line().sku()).isPresent()) {
            json.flag("late", order.isLate(pegged.line(), today));
        }
        return Outlook.line(json, order, pegged.line());
    }

    private static JsonObject considered(Considered offer) {
        JsonObject json = JsonObject.empty()
                .text("supplierId", offer.supplier().value())
                .text("outcome", offer.outcome().name());
        offer.quoted().ifPresent(quoted -> json.quantity("quantity", quoted.quantity())
                .money("unitPrice", quoted.unitPrice())
                .money("total", quoted.total())
                .date("arrival", quoted.arrival()));
        return json;
    }

    private static JsonObject edited(Hand hand) {
        JsonObject edited = JsonObject.empty()
                .text("by", hand.by())
                .instant("at", hand.at())
                .optionalText("note", hand.note());
        return hand.number().map(number -> edited.number("quantity", number)).orElse(edited);
    }

    private static JsonObject peg(Peg peg) {
        return JsonObject.empty()
                .text("orderId", peg.orderId())
                .text("lineId", peg.lineId())
                .number("quantity", peg.units());
    }
}
