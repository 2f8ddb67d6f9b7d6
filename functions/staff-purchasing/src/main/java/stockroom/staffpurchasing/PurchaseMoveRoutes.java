package stockroom.staffpurchasing;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.DraftPart;
import stockroom.domain.purchasing.GoodsReceipt;
import stockroom.domain.purchasing.Peg;
import stockroom.domain.purchasing.PurchaseConfirmation;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseRefusal;
import stockroom.dynamodb.ReopenedOrderStore;
import stockroom.lambda.csv.CsvBody;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.FieldError;
import stockroom.lambda.json.Fields;
import stockroom.purchasing.decision.ChangePurchaseOrder.Outcome;
import stockroom.purchasing.decision.ConfirmationRequest;
import stockroom.purchasing.decision.PurchaseOrderMoves;
import stockroom.purchasing.pegging.Pegs;
import stockroom.purchasing.sending.SendPurchaseOrder;

/** The life of a purchase order over HTTP: sent, confirmed, received, closed or cancelled by hand. */
final class PurchaseMoveRoutes {
    private static final int MOST_LINES = 1_000;
    private static final int MAX_ID = 100;
    private static final String ID = "[\\p{L}\\p{N}._:/+-]+";

    private final SendPurchaseOrder send;
    private final PurchaseOrderMoves moves;
    private final ReopenedOrderStore reopened;
    private final PurchaseOrderRoutes answers;
    private final Pegs pegs;

    PurchaseMoveRoutes(
            SendPurchaseOrder send,
            PurchaseOrderMoves moves,
            ReopenedOrderStore reopened,
            PurchaseOrderRoutes answers,
            Pegs pegs) {
        this.send = send;
        this.moves = moves;
        this.reopened = reopened;
        this.answers = answers;
        this.pegs = pegs;
    }

    HttpResponse send(HttpRequest request) {
        DraftPart part = request.optionalBody(PurchaseMoveRoutes::part);
        return answer(request, send.byHand(request.path("id"), part, order -> stale(request, order), request.cause()));
    }

    HttpResponse confirm(HttpRequest request) {
        PurchaseConfirmation confirmation = body(request, "supplierVersion", ConfirmationRequest::read);
        return answer(request, moves.confirm(request.path("id"), confirmation, request.cause()));
    }

    HttpResponse receive(HttpRequest request) {
        GoodsReceipt receipt = body(request, "receiptId", PurchaseMoveRoutes::receipt);
        return answer(request, moves.receive(request.path("id"), receipt, request.cause()));
    }

    HttpResponse close(HttpRequest request) {
        return answer(request, moves.close(request.path("id"), order -> stale(request, order), request.cause()));
    }

    /** Lists the orders whose units were to come with it: they wait for other supply now (R32). A repeat lists the same. */
    HttpResponse cancel(HttpRequest request) {
        return moves.cancel(request.path("id"), order -> stale(request, order), this::pegged, request.cause())
                .fold(
                        order -> HttpResponse.ok(
                                        answers.json(request, order).texts("orders", reopened.find(order.id())))
                                .versioned(order.version()),
                        refusal -> HttpResponse.problem(problem(refusal)));
    }

    private List<String> pegged(PurchaseOrder order) {
        TreeSet<String> orders = new TreeSet<>();
        pegs.of(List.of(order))
                .get(0)
                .forEach(line -> line.pegs().stream().map(Peg::orderId).forEach(orders::add));
        return List.copyOf(orders);
    }

    private HttpResponse answer(HttpRequest request, Outcome outcome) {
        return outcome.fold(
                order -> HttpResponse.ok(answers.json(request, order)).versioned(order.version()),
                refusal -> HttpResponse.problem(problem(refusal)));
    }

    private static Optional<PurchaseRefusal> stale(HttpRequest request, PurchaseOrder order) {
        return request.precondition().isAbsent() || request.precondition().matches(order.version())
                ? Optional.empty()
                : Optional.of(PurchaseRefusal.stale(order.version()));
    }

    private static Problem problem(PurchaseRefusal refusal) {
        return switch (refusal.kind()) {
            case INVALID ->
                Problem.invalid(refusal.blames().stream()
                        .map(blame -> new FieldError(blame.pointer(), blame.detail()))
                        .toList());
            case CONFLICT -> Problem.conflict(refusal.problem(), "In conflict with the state", refusal.detail());
            case STALE -> Problem.of(412, refusal.problem(), "Changed in the meantime", refusal.detail());
            case NOT_FOUND -> Problem.notFound("purchase order");
        };
    }

    /** Lines may come as a CSV file as well; what is not of a line then stands in the query (R84). */
    private static <T> T body(HttpRequest request, String ofAll, Function<Fields, T> parser) {
        return request.isCsv() ? CsvBody.read(request, "lines", ofAll, parser) : request.body(parser);
    }

    /** Lines that are left out, not lines that are empty, stand for the whole draft. */
    private static DraftPart part(Fields body) {
        return body.has("lines")
                ? new DraftPart(body.list("lines", 1, MOST_LINES, PurchaseMoveRoutes::going))
                : DraftPart.WHOLE;
    }

    private static DraftPart.Line going(Fields line) {
        return new DraftPart.Line(
                line.sku("sku"), line.optionalQuantity("quantity", 1).orElse(null));
    }

    private static GoodsReceipt receipt(Fields body) {
        String id = body.value(
                "receiptId",
                MAX_ID,
                text -> text.matches(ID) ? Optional.of(text) : Optional.empty(),
                "letters, digits or . _ : / + -",
                "0");
        GoodsReceipt receipt = GoodsReceipt.empty(id);
        for (Came came : body.list("lines", 1, MOST_LINES, PurchaseMoveRoutes::came)) {
            receipt = receipt.with(came.sku(), came.units());
        }
        return receipt;
    }

    private record Came(Sku sku, GoodsReceipt.Came units) {}

    private static Came came(Fields line) {
        Sku sku = line.sku("sku");
        Quantity good = line.quantity("received", 0);
        Quantity rejected = line.optionalQuantity("rejected", 0).orElse(Quantity.ZERO);
        return new Came(sku, new GoodsReceipt.Came(good.units(), rejected.units()));
    }
}
