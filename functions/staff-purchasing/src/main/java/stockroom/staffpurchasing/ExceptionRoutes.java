package stockroom.staffpurchasing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.purchasing.Promise;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.Page;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.StockStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Machine;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.JsonObject;
import stockroom.purchasing.decision.PurchaseOrderMoves;

/** What the machine could not decide, with the orders that it holds up at the moment (R38). */
final class ExceptionRoutes {
    private static final int WIDTH = 8;
    private static final int MAX_NOTE = 500;

    private final ExceptionStore exceptions;
    private final StockStore stock;
    private final PurchaseOrderMoves moves;
    private final PurchaseOrderStore purchaseOrders;
    private final HeldOrders heldOrders;
    private final ConfigurationStore configuration;
    private final Transactor transactor;
    private final Machine machine;

    ExceptionRoutes(
            ExceptionStore exceptions,
            StockStore stock,
            PurchaseOrderMoves moves,
            PurchaseOrderStore purchaseOrders,
            HeldOrders heldOrders,
            ConfigurationStore configuration,
            Transactor transactor,
            Machine machine) {
        this.exceptions = exceptions;
        this.stock = stock;
        this.moves = moves;
        this.purchaseOrders = purchaseOrders;
        this.heldOrders = heldOrders;
        this.configuration = configuration;
        this.transactor = transactor;
        this.machine = machine;
    }

    HttpResponse list(HttpRequest request) {
        Page<ExceptionCase> page = request.cursor()
                .map(c -> exceptions.open(request.limit(), c))
                .orElseGet(() -> exceptions.open(request.limit()));
        LocalDate today = today(request);
        try (Parallel parallel = machine.parallel(WIDTH)) {
            return HttpResponse.page(
                    request,
                    new Page<>(parallel.map(page.items(), exception -> json(exception, today)), page.nextOrNull()));
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
        return HttpResponse.ok(json(exception.get(), today(request)));
    }

    private JsonObject json(ExceptionCase exception, LocalDate today) {
        Optional<PurchaseOrder> order = exception.subject().purchaseOrderId().flatMap(purchaseOrders::find);
        HeldOrders.Held held = heldOrders.of(exception, order);
        JsonObject json = JsonObject.empty()
                .text("id", exception.id())
                .text("kind", exception.kind().name())
                .text("rule", exception.kind().rule())
                .text("reason", exception.reason())
                .optionalText("sku", exception.subject().sku().map(Sku::value))
                .optionalText("warehouse", exception.subject().warehouse().map(WarehouseId::value))
                .optionalText("supplierId", order.map(o -> o.key().supplier().value()))
                .optionalText("purchaseOrderId", exception.subject().purchaseOrderId())
                .texts("orders", held.orders())
                .instant("since", exception.since());
        return held.promises().isEmpty()
                ? json
                : json.list(
                        "promises",
                        held.promises().stream()
                                .map(promise -> promise(promise, today))
                                .toList());
    }

    private static JsonObject promise(Promise promise, LocalDate today) {
        return JsonObject.empty()
                .text("orderId", promise.orderId())
                .date("promisedDate", promise.promised())
                .optionalDate("expectedDate", promise.expected(today));
    }

    private LocalDate today(HttpRequest request) {
        return request.at()
                .atZone(configuration.read().settings().shopTimeZone())
                .toLocalDate();
    }
}
