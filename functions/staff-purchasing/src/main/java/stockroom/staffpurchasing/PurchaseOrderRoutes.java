package stockroom.staffpurchasing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import stockroom.domain.purchasing.Considered;
import stockroom.domain.purchasing.Hand;
import stockroom.domain.purchasing.LineFlag;
import stockroom.domain.purchasing.Peg;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.domain.purchasing.SupplierId;
import stockroom.dynamodb.Page;
import stockroom.dynamodb.PurchaseOrderList;
import stockroom.dynamodb.PurchaseOrderList.Listed;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.http.Refused;
import stockroom.lambda.json.JsonObject;
import stockroom.purchasing.pegging.Pegs;
import stockroom.purchasing.sending.DayRate;

/** Purchase orders to read, each line with its pegs of the moment (R41). */
final class PurchaseOrderRoutes {
    /** Each line costs a read of its position: a page ends early rather than late. */
    private static final int LINES_PER_PAGE = 1_000;

    private final PurchaseOrderList list;
    private final PurchaseOrderStore store;
    private final SupplierStore suppliers;
    private final DayRate rate;
    private final Pegs pegs;

    PurchaseOrderRoutes(
            PurchaseOrderList list, PurchaseOrderStore store, SupplierStore suppliers, DayRate rate, Pegs pegs) {
        this.list = list;
        this.store = store;
        this.suppliers = suppliers;
        this.rate = rate;
        this.pegs = pegs;
    }

    HttpResponse list(HttpRequest request) {
        Optional<SupplierId> supplier = request.query("supplierId").map(PurchaseOrderRoutes::supplier);
        Optional<PurchaseOrderStatus> status = request.query("status").map(PurchaseOrderRoutes::status);
        List<Listed> listed = listed(supplier, status, request.limit(), request.cursor());
        Page<PurchaseOrder> page = read(listed, request.limit(), order -> status.map(s -> s == order.status())
                .orElse(true));
        List<List<Pegs.PeggedLine>> lines = pegs.of(page.items());
        Outlook outlook = new Outlook(suppliers, rate, request.at());
        List<JsonObject> items = new ArrayList<>();
        for (int i = 0; i < page.items().size(); i++) {
            items.add(json(page.items().get(i), lines.get(i), outlook));
        }
        return HttpResponse.page(request, new Page<>(items, page.nextOrNull()));
    }

    HttpResponse get(HttpRequest request) {
        return store.find(request.path("id"))
                .map(order -> HttpResponse.ok(json(request, order)).versioned(order.version()))
                .orElseGet(() -> HttpResponse.problem(Problem.notFound("purchase order")));
    }

    /** A purchase order as it stands, with its pegs of the moment. */
    JsonObject json(HttpRequest request, PurchaseOrder order) {
        return json(order, pegs.of(List.of(order)).get(0), new Outlook(suppliers, rate, request.at()));
    }

    private List<Listed> listed(
            Optional<SupplierId> supplier, Optional<PurchaseOrderStatus> status, int limit, Optional<String> cursor) {
        if (supplier.isPresent()) {
            return list.ofSupplier(supplier.get(), limit, cursor);
        }
        return status.isPresent() ? list.ofStatus(status.get(), limit, cursor) : list.all(limit, cursor);
    }

    /** A page may hold fewer than there are and still have a next one. */
    private Page<PurchaseOrder> read(List<Listed> listed, int limit, Predicate<PurchaseOrder> fits) {
        List<PurchaseOrder> orders = new ArrayList<>();
        int lines = 0;
        for (Listed each : listed) {
            Optional<PurchaseOrder> order = store.find(each.id()).filter(fits);
            order.ifPresent(orders::add);
            lines += order.map(o -> o.lines().size()).orElse(0);
            if (lines >= LINES_PER_PAGE) {
                return new Page<>(orders, each.cursor());
            }
        }
        return new Page<>(
                orders,
                listed.size() < limit ? null : listed.get(listed.size() - 1).cursor());
    }

    private static SupplierId supplier(String text) {
        if (!SupplierId.isValid(text)) {
            throw new Refused(Problem.invalid("/supplierId", "must be " + SupplierId.RULE));
        }
        return SupplierId.of(text);
    }

    private static PurchaseOrderStatus status(String text) {
        return Arrays.stream(PurchaseOrderStatus.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Problem.invalid("/status", "must be one of " + Arrays.toString(PurchaseOrderStatus.values()))));
    }

    private static JsonObject json(PurchaseOrder order, List<Pegs.PeggedLine> lines, Outlook outlook) {
        JsonObject json = JsonObject.empty()
                .text("id", order.id())
                .text("supplierId", order.key().supplier().value())
                .text("warehouse", order.key().warehouse().value())
                .text("status", order.status().name())
                .number("version", order.version())
                .instant("createdAt", order.createdAt())
                .optionalInstant("heldSince", order.life().heldSince())
                .list("lines", lines.stream().map(line -> line(order, line)).toList())
                .money("total", order.total());
        return outlook.header(json, order);
    }

    private static JsonObject line(PurchaseOrder order, Pegs.PeggedLine pegged) {
        JsonObject json = JsonObject.empty()
                .text("sku", pegged.line().sku().value())
                .quantity("quantity", pegged.line().quantity())
                .number("orderPart", pegged.line().orderPart())
                .number("minimumPart", pegged.line().minimumPart())
                .number("surplus", pegged.line().surplus())
                .optionalDate("needDate", pegged.line().needDate())
                .optionalObject("edited", pegged.line().hand().map(PurchaseOrderRoutes::edited))
                .number("uncovered", pegged.line().hand().map(Hand::uncovered).orElse(0L))
                .texts(
                        "flags",
                        pegged.line().flags().stream().map(LineFlag::name).toList())
                .list(
                        "pegs",
                        pegged.pegs().stream().map(PurchaseOrderRoutes::peg).toList())
                .text("explain", pegged.line().explain().words())
                .list(
                        "considered",
                        pegged.line().explain().considered().stream()
                                .map(PurchaseOrderRoutes::considered)
                                .toList());
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
