package stockroom.supplierpage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.PurchaseConfirmation;
import stockroom.domain.purchasing.PurchaseRefusal;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.FieldError;
import stockroom.purchasing.decision.ChangePurchaseOrder.Outcome;
import stockroom.purchasing.decision.ConfirmationRequest;
import stockroom.purchasing.decision.PurchaseOrderMoves;

/** Shows a purchase order to who has its link, and takes what they say of it as the API does (R48). */
final class SupplierPage {
    private static final String RETRY_AFTER_SECONDS = "3600";

    private final Links links;
    private final OpenOrders orders;
    private final PurchaseOrderMoves moves;
    private final Pages pages;

    SupplierPage(Links links, OpenOrders orders, PurchaseOrderMoves moves, Pages pages) {
        this.links = links;
        this.orders = orders;
        this.moves = moves;
        this.pages = pages;
    }

    HttpResponse show(HttpRequest request) {
        return find(request)
                .map(open -> pages.form(200, open, filled(open), List.of(), ""))
                .orElseGet(pages::nothing);
    }

    /** What can't be read is refused before anything is looked up. */
    HttpResponse confirm(HttpRequest request) {
        return request.isJson()
                ? byProgram(request, request.body(ConfirmationRequest::read))
                : byPerson(request, new FilledForm(request.form()));
    }

    private Optional<OpenOrder> find(HttpRequest request) {
        return links.open(request.path("token"), request.at()).flatMap(orders::find);
    }

    private boolean mayUse(HttpRequest request) {
        return links.use(request.path("token"), request.at());
    }

    private HttpResponse byPerson(HttpRequest request, FilledForm form) {
        Optional<OpenOrder> found = find(request);
        if (found.isEmpty()) {
            return pages.nothing();
        }
        OpenOrder open = found.get();
        if (!mayUse(request)) {
            return pages.form(429, open, filled(open), List.of(), "tooOften").with("retry-after", RETRY_AFTER_SECONDS);
        }
        FilledForm.Said said = form.read(open);
        if (!said.faults().isEmpty()) {
            return pages.form(422, open, form, said.faults(), "");
        }
        return taken(request, open, said.confirmation())
                .fold(
                        order -> said.confirmation().isNewestOf(order)
                                ? pages.thanks(open.with(order))
                                : asItStands(request),
                        refusal -> switch (refusal.kind()) {
                            case INVALID -> pages.form(422, open, form, FilledForm.faults(refusal), "");
                            case NOT_FOUND -> pages.nothing();
                            case CONFLICT, STALE -> asItStands(request);
                        });
    }

    /**
     * Somebody was faster, or it is over: what stands now, to look at again. A program's older version is passed over and its answer says what stands; a
     * person is told so, and what they typed is never thanked for and dropped.
     */
    private HttpResponse asItStands(HttpRequest request) {
        return find(request)
                .map(now ->
                        pages.form(409, now, filled(now), List.of(), now.order().isUnderWay() ? "changed" : "closed"))
                .orElseGet(pages::nothing);
    }

    private HttpResponse byProgram(HttpRequest request, PurchaseConfirmation confirmation) {
        Optional<OpenOrder> found = find(request);
        if (found.isEmpty()) {
            return HttpResponse.problem(Problem.notFound("page"));
        }
        if (!mayUse(request)) {
            return HttpResponse.problem(Problem.of(
                            429, "too-often", "Too often", "this link was used too often within an hour: try later"))
                    .with("retry-after", RETRY_AFTER_SECONDS);
        }
        return taken(request, found.get(), confirmation)
                .fold(
                        order -> HttpResponse.ok(
                                        ConfirmationAnswer.of(found.get().with(order)))
                                .with("cache-control", "no-store"),
                        problem());
    }

    private Outcome taken(HttpRequest request, OpenOrder open, PurchaseConfirmation confirmation) {
        Cause cause = new Cause("supplier:" + open.supplier().id().value(), request.requestId(), request.at());
        return moves.confirm(open.order().id(), confirmation, cause);
    }

    private static Function<PurchaseRefusal, HttpResponse> problem() {
        return refusal -> HttpResponse.problem(
                switch (refusal.kind()) {
                    case INVALID ->
                        Problem.invalid(refusal.blames().stream()
                                .map(blame -> new FieldError(blame.pointer(), blame.detail()))
                                .toList());
                    case NOT_FOUND -> Problem.notFound("page");
                    case CONFLICT, STALE ->
                        Problem.conflict(refusal.problem(), "In conflict with the state", refusal.detail());
                });
    }

    private FilledForm filled(OpenOrder open) {
        return FilledForm.of(open, Pages.wording(open));
    }
}
