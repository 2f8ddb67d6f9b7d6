package stockroom.staffpurchasing;

import java.util.Optional;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.settings.Configuration;
import stockroom.dynamodb.EditStore;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.Problem;
import stockroom.lambda.http.Refused;
import stockroom.purchasing.consolidation.Consolidation;

/** Finds the line that a request names: by its purchase order, or by the edit that remembers one that is gone. */
final class FindLine {
    private final PurchaseOrderStore orders;
    private final EditStore edits;
    private final Consolidation consolidation;

    FindLine(PurchaseOrderStore orders, EditStore edits, Consolidation consolidation) {
        this.orders = orders;
        this.edits = edits;
        this.consolidation = consolidation;
    }

    /** @throws Refused when there is no such purchase order, when it is sent, or when it isn't the version that was asked for */
    EditedLine inDraft(HttpRequest request, Sku sku, Configuration shop) {
        Optional<PurchaseOrder> order = orders.find(request.path("id"));
        order.filter(found -> !found.isDraft()).ifPresent(sent -> {
            throw new Refused(EditedLine.alreadySent(sent));
        });
        return line(order, sku, shop, request);
    }

    /** The same, sent or not. */
    EditedLine anywhere(HttpRequest request, Sku sku, Configuration shop) {
        return line(orders.find(request.path("id")), sku, shop, request);
    }

    private EditedLine line(Optional<PurchaseOrder> order, Sku sku, Configuration shop, HttpRequest request) {
        PositionKey position = order.map(found -> found.positionOf(sku))
                .or(() -> editedUnder(request.path("id"), sku, shop))
                .orElseThrow(() -> new Refused(Problem.notFound("purchase order")));
        if (!request.precondition().isAbsent()) {
            long version = order.map(PurchaseOrder::version).orElseThrow(() -> new Refused(Problem.nothingToMatch()));
            if (!request.precondition().matches(version)) {
                throw new Refused(Problem.staleVersion(version));
            }
        }
        return new EditedLine(position, order.orElse(null), consolidation.look(position, request.at()));
    }

    /** Where the draft is gone with its last line, the edit that took the line out still knows it. */
    private Optional<PositionKey> editedUnder(String id, Sku sku, Configuration shop) {
        return shop.allWarehouses().stream()
                .map(warehouse -> new PositionKey(sku, warehouse))
                .filter(position -> edits.find(position)
                        .filter(edit -> edit.purchaseOrderId().equals(id))
                        .isPresent())
                .findFirst();
    }
}
