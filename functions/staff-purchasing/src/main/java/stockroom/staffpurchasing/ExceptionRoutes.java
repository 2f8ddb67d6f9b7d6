package stockroom.staffpurchasing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.purchasing.Peg;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.stock.Demand;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;
import stockroom.domain.task.Subject;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.Page;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.StandingOrders;
import stockroom.dynamodb.StockStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Machine;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.JsonObject;
import stockroom.purchasing.decision.PurchaseOrderMoves;
import stockroom.purchasing.pegging.Pegs;

/** What the machine could not decide, with the orders that it holds up at the moment (R38). */
final class ExceptionRoutes {
    private static final int WIDTH = 8;
    private static final int MAX_NOTE = 500;

    private final ExceptionStore exceptions;
    private final StockStore stock;
    private final PurchaseOrderMoves moves;
    private final PurchaseOrderStore purchaseOrders;
    private final Pegs pegs;
    private final StandingOrders orders;
    private final Transactor transactor;
    private final Machine machine;

    ExceptionRoutes(
            ExceptionStore exceptions,
            StockStore stock,
            PurchaseOrderMoves moves,
            PurchaseOrderStore purchaseOrders,
            Pegs pegs,
            StandingOrders orders,
            Transactor transactor,
            Machine machine) {
        this.exceptions = exceptions;
        this.stock = stock;
        this.moves = moves;
        this.purchaseOrders = purchaseOrders;
        this.pegs = pegs;
        this.orders = orders;
        this.transactor = transactor;
        this.machine = machine;
    }

    HttpResponse list(HttpRequest request) {
        Page<ExceptionCase> page = request.cursor()
                .map(c -> exceptions.open(request.limit(), c))
                .orElseGet(() -> exceptions.open(request.limit()));
        try (Parallel parallel = machine.parallel(WIDTH)) {
            return HttpResponse.page(request, new Page<>(parallel.map(page.items(), this::json), page.nextOrNull()));
        }
    }

    /**
     * A person says that it is solved. The next run looks again, and opens it once more if it is not. To solve that a supplier asks a higher price is
     * to agree to that price, and to none that they asked since (R48).
     */
    HttpResponse resolve(HttpRequest request) {
        request.optionalBody(body -> body.optionalText("note", MAX_NOTE));
        Optional<ExceptionCase> exception = exceptions.find(request.path("id"));
        if (exception.isEmpty()) {
            return HttpResponse.problem(Problem.notFound("case"));
        }
        exception
                .get()
                .subject()
                .purchaseOrderId()
                .filter(id -> exception.get().kind() == CaseKind.PRICE_CHANGED)
                .ifPresent(id -> moves.approvePrices(id, exception.get().id(), request.cause()));
        List<Change> changes = new ArrayList<>();
        changes.add(exceptions.resolve(exception.get().id(), request.caller().by(), request.at()));
        exception.get().subject().position().ifPresent(position -> changes.add(stock.lookAgain(position)));
        // Refused when it is resolved already: a repeat is harmless.
        transactor.commit(changes);
        return HttpResponse.ok(json(exception.get()));
    }

    private JsonObject json(ExceptionCase exception) {
        Optional<PurchaseOrder> order = exception.subject().purchaseOrderId().flatMap(purchaseOrders::find);
        return JsonObject.empty()
                .text("id", exception.id())
                .text("kind", exception.kind().name())
                .text("rule", exception.kind().rule())
                .text("reason", exception.reason())
                .optionalText("sku", exception.subject().sku().map(Sku::value))
                .optionalText("warehouse", exception.subject().warehouse().map(WarehouseId::value))
                .optionalText("supplierId", order.map(o -> o.key().supplier().value()))
                .optionalText("purchaseOrderId", exception.subject().purchaseOrderId())
                .texts("orders", held(exception, order))
                .instant("since", exception.since());
    }

    private List<String> held(ExceptionCase exception, Optional<PurchaseOrder> order) {
        Subject subject = exception.subject();
        if (order.isPresent()) {
            return atRisk(exception, order.get());
        }
        return subject.position().map(this::waiting).orElseGet(() -> subject.orderId().stream()
                .toList());
    }

    /** The orders that a purchase order's units are for at the moment, as far as the case is about them (R33). */
    private List<String> atRisk(ExceptionCase exception, PurchaseOrder order) {
        return pegs.of(List.of(order)).get(0).stream()
                .filter(line ->
                        exception.subject().sku().map(line.line().sku()::equals).orElse(true))
                .flatMap(line -> exception.kind() == CaseKind.AFTER_PROMISE
                        ? line.disappointed().stream()
                        : line.pegs().stream().map(Peg::orderId))
                .distinct()
                .sorted()
                .toList();
    }

    /** A position that can't be read holds up orders that can't be named. */
    private List<String> waiting(PositionKey position) {
        List<Demand> demand;
        try {
            demand = stock.view(position).demand();
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            return List.of();
        }
        Set<String> standing = orders.among(
                demand.stream().filter(Demand::staged).map(Demand::orderId).toList());
        return demand.stream()
                .filter(d -> !d.staged() || standing.contains(d.orderId()))
                .map(Demand::orderId)
                .distinct()
                .sorted()
                .toList();
    }
}
