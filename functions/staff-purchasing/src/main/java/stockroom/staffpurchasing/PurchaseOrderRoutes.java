package stockroom.staffpurchasing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.Page;
import stockroom.dynamodb.PurchaseOrderList;
import stockroom.dynamodb.PurchaseOrderList.Listed;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
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
    private final OfferStore offers;
    private final ConfigurationStore configuration;
    private final DayRate rate;
    private final Pegs pegs;

    PurchaseOrderRoutes(
            PurchaseOrderList list,
            PurchaseOrderStore store,
            SupplierStore suppliers,
            OfferStore offers,
            ConfigurationStore configuration,
            DayRate rate,
            Pegs pegs) {
        this.list = list;
        this.store = store;
        this.suppliers = suppliers;
        this.offers = offers;
        this.configuration = configuration;
        this.rate = rate;
        this.pegs = pegs;
    }

    HttpResponse list(HttpRequest request) {
        PurchaseOrderFilter filter = PurchaseOrderFilter.of(request);
        LocalDate today = today(request);
        List<Listed> listed = filter.listed(list, request.limit(), request.cursor());
        Page<PurchaseOrder> page = read(listed, request.limit(), order -> filter.fits(order, today));
        List<List<Pegs.PeggedLine>> lines = pegs.of(page.items());
        PurchaseOrderAnswer answer = answer(request, today);
        if (request.wantsCsv()) {
            return HttpResponse.csv(request, answer.csv(page.items(), lines), page.nextOrNull());
        }
        List<JsonObject> items = new ArrayList<>();
        for (int i = 0; i < page.items().size(); i++) {
            items.add(answer.json(page.items().get(i), lines.get(i)));
        }
        return HttpResponse.page(request, new Page<>(items, page.nextOrNull()));
    }

    HttpResponse get(HttpRequest request) {
        return store.find(request.path("id"))
                .map(order -> whole(request, order).versioned(order.version()))
                .orElseGet(() -> HttpResponse.problem(Problem.notFound("purchase order")));
    }

    private HttpResponse whole(HttpRequest request, PurchaseOrder order) {
        return request.wantsCsv()
                ? HttpResponse.csv(
                        request, answer(request, today(request)).csv(List.of(order), pegs.of(List.of(order))), null)
                : HttpResponse.ok(json(request, order));
    }

    /** A purchase order as it stands, with its pegs of the moment. */
    JsonObject json(HttpRequest request, PurchaseOrder order) {
        return answer(request, today(request))
                .json(order, pegs.of(List.of(order)).get(0));
    }

    private PurchaseOrderAnswer answer(HttpRequest request, LocalDate today) {
        return new PurchaseOrderAnswer(new Outlook(suppliers, rate, request.at()), offers, today);
    }

    private LocalDate today(HttpRequest request) {
        return request.at()
                .atZone(configuration.read().settings().shopTimeZone())
                .toLocalDate();
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
}
