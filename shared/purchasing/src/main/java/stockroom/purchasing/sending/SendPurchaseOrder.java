package stockroom.purchasing.sending;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.Calendar;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.Placement;
import stockroom.domain.purchasing.PurchaseMove;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.domain.purchasing.PurchaseRefusal;
import stockroom.domain.purchasing.PurchaseSending;
import stockroom.domain.purchasing.Supplier;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.purchasing.consolidation.Consolidation;
import stockroom.purchasing.consolidation.RunRequest;
import stockroom.purchasing.decision.ChangePurchaseOrder;
import stockroom.purchasing.decision.ChangePurchaseOrder.Outcome;
import stockroom.purchasing.decision.ChangePurchaseOrder.Plan;

/**
 * Sends a draft (R45): consolidates its articles once more, and sends only what still stands. Whether it may be sent is asked before that, of the
 * draft that the caller saw, and afterwards, of the one that goes. Sent twice, it goes once.
 */
public final class SendPurchaseOrder {
    /** How often a draft that others keep changing is consolidated anew. */
    private static final int ATTEMPTS = 5;

    private static final PurchaseRefusal MOVED =
            PurchaseRefusal.conflict("draft-changed", "others kept changing the draft, so nothing was sent: try again");

    private final Consolidation consolidation;
    private final ChangePurchaseOrder change;
    private final PurchaseOrderStore purchaseOrders;
    private final SupplierStore suppliers;
    private final OfferStore offers;
    private final DayRate rate;

    SendPurchaseOrder(
            Consolidation consolidation,
            ChangePurchaseOrder change,
            PurchaseOrderStore purchaseOrders,
            SupplierStore suppliers,
            OfferStore offers,
            DayRate rate) {
        this.consolidation = consolidation;
        this.change = change;
        this.purchaseOrders = purchaseOrders;
        this.suppliers = suppliers;
        this.offers = offers;
        this.rate = rate;
    }

    /** Why a purchase order may not be sent as it stands; empty when it may. */
    @FunctionalInterface
    public interface Objection {
        Objection NONE = order -> Optional.empty();

        Optional<PurchaseRefusal> to(PurchaseOrder order);
    }

    /** By a person, which approves whatever waits for one (R36, R45). @param before about the draft that the person saw */
    public Outcome byHand(String id, Objection before, Cause cause) {
        return send(id, before, Objection.NONE, cause);
    }

    /** By the supplier's clock. @param about the draft as it would go: its total, its flags */
    public Outcome byClock(String id, Objection about, Cause cause) {
        return send(id, Objection.NONE, about, cause);
    }

    private Outcome send(String id, Objection before, Objection after, Cause cause) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Outcome outcome = attempt(id, before, after, cause);
            boolean moved = outcome.fold(order -> false, MOVED::equals);
            if (!moved) {
                return outcome;
            }
        }
        return new Outcome.Refused(MOVED);
    }

    private Outcome attempt(String id, Objection before, Objection after, Cause cause) {
        Optional<PurchaseOrder> seen = purchaseOrders.find(id);
        Optional<PurchaseRefusal> no = seen.isEmpty()
                ? Optional.of(PurchaseRefusal.notFound())
                : PurchaseSending.refusal(seen.get()).or(() -> before.to(seen.get()));
        if (seen.filter(order -> order.status() == PurchaseOrderStatus.SENDING).isPresent()) {
            // Whoever began died, or is at it: it is sent once this returns.
            return change.change(id, cause, order -> Plan.of(new PurchaseMove.AlreadySo(order)));
        }
        if (no.isPresent()) {
            return new Outcome.Refused(no.get());
        }
        Set<PositionKey> positions = seen.get().lines().stream()
                .map(line -> seen.get().positionOf(line.sku()))
                .collect(Collectors.toSet());
        consolidation.run(RunRequest.over(cause.requestId(), positions), cause);
        Optional<PurchaseOrder> standing = purchaseOrders.find(id);
        if (standing.isEmpty()) {
            return new Outcome.Refused(PurchaseRefusal.conflict(
                    "nothing-to-send", "nothing of the draft is needed any more, so nothing was sent"));
        }
        // What a buyer edits after the run isn't in its lines yet: then it runs again.
        return change.change(
                id,
                cause,
                draft -> draft.version() == standing.get().version()
                        ? plan(draft, after, cause)
                        : Plan.of(new PurchaseMove.Refused(MOVED)));
    }

    private Plan plan(PurchaseOrder draft, Objection objection, Cause cause) {
        Optional<PurchaseRefusal> no = PurchaseSending.refusal(draft).or(() -> objection.to(draft));
        if (no.isPresent()) {
            return Plan.of(new PurchaseMove.Refused(no.get()));
        }
        Supplier supplier = suppliers
                .find(draft.key().supplier())
                .orElseThrow(() -> new IllegalStateException("the supplier of draft " + draft.id() + " is gone"));
        Optional<LocalDate> orderDay = supplier.calendar().orderDay(cause.at());
        return orderDay.map(day -> sending(draft, supplier, day, cause))
                .orElseGet(() -> Plan.of(new PurchaseMove.Refused(PurchaseRefusal.conflict(
                        "no-order-day", "the supplier takes no orders within a year: mend its order days"))));
    }

    private Plan sending(PurchaseOrder draft, Supplier supplier, LocalDate orderDay, Cause cause) {
        Map<Sku, LocalDate> arrivals = arrivals(draft, supplier, orderDay);
        LocalDate last = arrivals.values().stream().max(LocalDate::compareTo).orElse(orderDay);
        long taken = purchaseOrders.numbersTaken();
        Placement placement = new Placement(
                Placement.number(taken + 1),
                cause.at(),
                orderDay,
                supplier.calendar().cutOff(orderDay),
                last,
                // The day's rate stays with the purchase order (R39).
                rate.of(supplier.currency(), cause.at()).orElse(null));
        return new Plan(
                new PurchaseSending(placement, arrivals).of(draft, cause),
                null,
                List.of(purchaseOrders.takeNumber(taken)));
    }

    /** An article whose offer is gone takes as long as the supplier says of all. */
    private Map<Sku, LocalDate> arrivals(PurchaseOrder draft, Supplier supplier, LocalDate orderDay) {
        List<Sku> skus = draft.lines().stream().map(DraftLine::sku).toList();
        Map<Sku, LocalDate> arrivals = new HashMap<>();
        Calendar calendar = supplier.calendar();
        skus.forEach(sku -> arrivals.put(sku, calendar.ready(orderDay, calendar.leadTimeDays())));
        offers.find(supplier.id(), skus)
                .forEach(offer -> arrivals.put(offer.sku(), calendar.ready(orderDay, offer.leadTimeOf(supplier))));
        return arrivals;
    }
}
