package stockroom.staffpurchasing;

import stockroom.domain.measure.Sku;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.json.Fields;

/** A buyer's hand on the lines of a draft (R40). Each answers with the purchase order as it is then. */
final class LineRoutes {
    private final EditLine editLine;
    private final PurchaseOrderRoutes purchaseOrders;

    LineRoutes(EditLine editLine, PurchaseOrderRoutes purchaseOrders) {
        this.editLine = editLine;
        this.purchaseOrders = purchaseOrders;
    }

    HttpResponse patch(HttpRequest request) {
        LineEditRequest wanted = request.body(LineEditRequest::patch);
        return editLine.edit(request, request.sku(), wanted)
                .map(order ->
                        HttpResponse.ok(purchaseOrders.json(request, order)).versioned(order.version()))
                .orElseGet(HttpResponse::noContent);
    }

    HttpResponse post(HttpRequest request) {
        AddedLine added = request.body(AddedLine::parse);
        return editLine.add(request, added.sku(), added.wanted())
                .map(order -> HttpResponse.created(purchaseOrders.json(request, order))
                        .versioned(order.version()))
                .orElseGet(HttpResponse::noContent);
    }

    private record AddedLine(Sku sku, LineEditRequest wanted) {
        static AddedLine parse(Fields body) {
            return new AddedLine(body.sku("sku"), LineEditRequest.added(body));
        }
    }
}
