package stockroom.staffpurchasing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.purchasing.DraftKey;
import stockroom.domain.purchasing.LineEdit;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.settings.Configuration;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.EditStore;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.Problem;
import stockroom.lambda.http.Refused;
import stockroom.messaging.Outbox;
import stockroom.purchasing.consolidation.Consolidation;
import stockroom.purchasing.consolidation.RunRequest;

/**
 * A buyer's hand (R40): the edit is written beside the position, and the run over that position makes the line of it. The draft's version is
 * raised in the same transaction, so that nobody sends the line as it was before.
 */
final class EditLine {
    private final FindLine find;
    private final PurchaseOrderStore orders;
    private final EditStore edits;
    private final ConfigurationStore configuration;
    private final Consolidation consolidation;
    private final Outbox outbox;
    private final Transactor transactor;

    EditLine(
            FindLine find,
            PurchaseOrderStore orders,
            EditStore edits,
            ConfigurationStore configuration,
            Consolidation consolidation,
            Outbox outbox,
            Transactor transactor) {
        this.find = find;
        this.orders = orders;
        this.edits = edits;
        this.configuration = configuration;
        this.consolidation = consolidation;
        this.outbox = outbox;
        this.transactor = transactor;
    }

    /**
     * Edits a line that stands, or that an edit took out.
     *
     * @return the purchase order in which the line stands now, or stood; empty when no draft is left that could show it
     * @throws Refused when it can't be done
     */
    Optional<PurchaseOrder> edit(HttpRequest request, Sku sku, LineEditRequest wanted) {
        return transactor.untilItHolds(() -> {
            Configuration shop = configuration.read();
            String id = request.path("id");
            if (wanted.kind() == LineEditRequest.Kind.TAKE_BACK) {
                return takeBack(id, find.anywhere(request, sku, shop), request);
            }
            EditedLine line = find.inDraft(request, sku, shop);
            if (!line.isKnownAs(id)) {
                throw new Refused(Problem.notFound("line"));
            }
            LocalDate today =
                    request.at().atZone(shop.settings().shopTimeZone()).toLocalDate();
            line.refusal(wanted, today).ifPresent(problem -> {
                throw new Refused(problem);
            });
            return write(line, line.edit(id, wanted, request.cause()), request);
        });
    }

    /**
     * Adds an article to a draft, whether it is needed or not.
     *
     * @throws Refused when it can't be done
     */
    Optional<PurchaseOrder> add(HttpRequest request, Sku sku, LineEditRequest wanted) {
        return transactor.untilItHolds(() -> {
            String id = request.path("id");
            EditedLine line = find.inDraft(request, sku, configuration.read());
            SupplierId here = line.supplier();
            Optional<SupplierId> stands = line.outlook().draftSupplier();
            boolean repeated = line.outlook().edit().isPresent()
                    && line.outlook().edit().get().wish().number().equals(wanted.quantity())
                    && stands.equals(Optional.of(here));
            if (repeated) {
                return Optional.of(line.order());
            }
            if (stands.isPresent()) {
                throw new Refused(Problem.conflict(
                        "line-exists",
                        "The line exists",
                        "it stands in the draft of " + stands.get() + ": edit it there with PATCH"));
            }
            if (!line.outlook().sells(here)) {
                throw new Refused(Problem.invalid("/sku", "must be an article that " + here + " offers"));
            }
            line.tooDear(wanted).ifPresent(problem -> {
                throw new Refused(problem);
            });
            return write(line, line.edit(id, wanted, request.cause()), request);
        });
    }

    /** Of a line that is sent, too, as long as its edit leaves units out: they can't be bought otherwise. */
    private Optional<Optional<PurchaseOrder>> takeBack(String id, EditedLine line, HttpRequest request) {
        line.refusalToTakeBack(id).ifPresent(problem -> {
            throw new Refused(problem);
        });
        return line.editOf(id).isEmpty()
                ? Optional.of(line.order())
                : write(line, edits.takeBack(line.position(), line.outlook().version()), Map.of(), request);
    }

    private Optional<Optional<PurchaseOrder>> write(EditedLine line, LineEdit edit, HttpRequest request) {
        Map<String, Object> data = new HashMap<>();
        data.put("supplierId", edit.supplier().value());
        edit.wish().number().ifPresent(number -> data.put("quantity", number));
        return write(line, edits.write(line.position(), edit), data, request);
    }

    private Optional<Optional<PurchaseOrder>> write(
            EditedLine line, List<Change> edit, Map<String, Object> facts, HttpRequest request) {
        List<Change> changes = new ArrayList<>(edit);
        line.draft().ifPresent(order -> changes.add(orders.touched(order)));
        changes.add(outbox.announce(edited(line, facts, request.cause())));
        if (!transactor.commit(changes).isDone()) {
            return Optional.empty();
        }
        consolidation.run(RunRequest.over(request.requestId(), List.of(line.position())), request.cause());
        return Optional.of(standing(line, request));
    }

    /** The draft under the id that the buyer knows, else the one that the line stands in now, else what is left of the one it stood in. */
    private Optional<PurchaseOrder> standing(EditedLine line, HttpRequest request) {
        return line.draft()
                .flatMap(order -> orders.find(order.id()))
                .or(() -> movedTo(line.position(), request))
                .or(() -> line.draft()
                        .map(order -> order.with(Map.of(line.position().sku(), Optional.empty()))))
                .or(line::order);
    }

    private Optional<PurchaseOrder> movedTo(PositionKey position, HttpRequest request) {
        return consolidation
                .look(position, request.at())
                .draftSupplier()
                .map(supplier -> new DraftKey(supplier, position.warehouse()))
                .flatMap(draft ->
                        orders.draftIds(List.of(draft)).values().stream().findFirst())
                .flatMap(orders::find);
    }

    private static Event edited(EditedLine line, Map<String, Object> facts, Cause cause) {
        Map<String, Object> data = new HashMap<>(facts);
        data.put("sku", line.position().sku().value());
        data.put("warehouse", line.position().warehouse().value());
        data.put("rule", "R40");
        return line.draft()
                .map(order -> new Event("LineEdited", order.id(), order.version() + 1, cause, data))
                .orElseGet(() -> new Event(
                        "LineEdited", line.position().text(), line.outlook().version() + 1, cause, data));
    }
}
