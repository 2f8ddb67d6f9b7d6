package stockroom.purchasing.sending;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.Calendar;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.DraftPart;
import stockroom.domain.purchasing.Offer;
import stockroom.domain.purchasing.Placement;
import stockroom.domain.purchasing.PurchaseMove;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseRefusal;
import stockroom.domain.purchasing.PurchaseSending;
import stockroom.domain.purchasing.Supplier;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.purchasing.decision.ChangePurchaseOrder.Plan;

/** Places a draft with its supplier: the next number, the supplier's order day (R44), the day's rate (R39), and when each line should come. */
final class PlaceOrder {
    private final PurchaseOrderStore purchaseOrders;
    private final SupplierStore suppliers;
    private final OfferStore offers;
    private final DayRate rate;

    PlaceOrder(PurchaseOrderStore purchaseOrders, SupplierStore suppliers, OfferStore offers, DayRate rate) {
        this.purchaseOrders = purchaseOrders;
        this.suppliers = suppliers;
        this.offers = offers;
        this.rate = rate;
    }

    Plan plan(PurchaseOrder draft, DraftPart part, Cause cause) {
        Supplier supplier = suppliers
                .find(draft.key().supplier())
                .orElseThrow(() -> new IllegalStateException("the supplier of draft " + draft.id() + " is gone"));
        Optional<LocalDate> orderDay = supplier.calendar().orderDay(cause.at());
        return orderDay.map(day -> sending(draft, part, supplier, day, cause))
                .orElseGet(() -> Plan.of(new PurchaseMove.Refused(PurchaseRefusal.conflict(
                        "no-order-day", "the supplier takes no orders within a year: mend its order days"))));
    }

    private Plan sending(PurchaseOrder draft, DraftPart part, Supplier supplier, LocalDate orderDay, Cause cause) {
        Map<Sku, Offer> terms = terms(draft, supplier);
        List<DraftLine> going = part.of(draft, terms);
        Map<Sku, LocalDate> arrivals = arrivals(going, terms, supplier, orderDay);
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
                new PurchaseSending(placement, arrivals).of(draft, going, cause),
                null,
                List.of(purchaseOrders.takeNumber(taken)));
    }

    private Map<Sku, Offer> terms(PurchaseOrder draft, Supplier supplier) {
        List<Sku> skus = draft.lines().stream().map(DraftLine::sku).toList();
        return offers.find(supplier.id(), skus).stream().collect(Collectors.toMap(Offer::sku, offer -> offer));
    }

    /** An article whose offer is gone takes as long as the supplier says of all. */
    private static Map<Sku, LocalDate> arrivals(
            List<DraftLine> going, Map<Sku, Offer> terms, Supplier supplier, LocalDate orderDay) {
        Calendar calendar = supplier.calendar();
        Map<Sku, LocalDate> arrivals = new HashMap<>();
        for (DraftLine line : going) {
            int leadTime = Optional.ofNullable(terms.get(line.sku()))
                    .map(offer -> offer.leadTimeOf(supplier))
                    .orElse(calendar.leadTimeDays());
            arrivals.put(line.sku(), calendar.ready(orderDay, leadTime));
        }
        return arrivals;
    }
}
