package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.PurchaseEffectStore;
import stockroom.dynamodb.PurchaseOrderStore;

/**
 * A purchase order is the truth as it was restored, but what was announced of it stays announced: its supplier may have read it. It goes on under
 * the last version that events tell of, so that no event and no letter is ever taken for another. One that is not there at all takes its events
 * with it.
 */
final class PurchaseVersionsMend implements Mend {
    private static final String REMOVED = "DraftRemoved";

    private final PurchaseOrderStore purchaseOrders;
    private final PurchaseEffectStore effects;
    private final EventRepairs repairs;

    PurchaseVersionsMend(PurchaseOrderStore purchaseOrders, PurchaseEffectStore effects, EventRepairs repairs) {
        this.purchaseOrders = purchaseOrders;
        this.effects = effects;
        this.repairs = repairs;
    }

    @Override
    public List<Mended> of(Snapshot snapshot) {
        Map<String, PurchaseRows> known =
                snapshot.purchaseRows().stream().collect(Collectors.toMap(PurchaseRows::id, Function.identity()));
        List<Mended> mended = new ArrayList<>();
        snapshot.events().forEach((aggregate, stored) -> {
            List<Event> events = stored.stream().map(StoredEvent::event).toList();
            PurchaseRows rows = known.get(aggregate);
            Event last = events.get(events.size() - 1);
            if (rows == null) {
                if (concernsSuppliers(events) && !last.type().equals(REMOVED)) {
                    mended.add(lost(aggregate, events));
                }
            } else if (last.aggregateVersion() > rows.order().version()) {
                mended.add(Mended.together(
                        aggregate + ": back at version " + rows.order().version()
                                + "; what was changed later must be changed again" + sent(rows, events),
                        raised(rows, last.aggregateVersion())));
            }
        });
        return mended;
    }

    /** Drafts that nobody held or sent are made anew by the next run. */
    private static boolean concernsSuppliers(List<Event> events) {
        return events.stream().anyMatch(event -> event.data().containsKey("purchaseOrderId"));
    }

    private Mended lost(String id, List<Event> events) {
        return new Mended(
                id + ": the purchase order is lost" + toldTheSupplier(events),
                events.stream().map(repairs::withdraw).toList());
    }

    private List<Change> raised(PurchaseRows rows, long version) {
        List<Change> changes = new ArrayList<>();
        changes.add(purchaseOrders.renumbered(rows.order(), version));
        rows.effects().ifPresent(left -> changes.add(effects.renumbered(left, version)));
        return changes;
    }

    private static String sent(PurchaseRows rows, List<Event> events) {
        return rows.order().isDraft() ? toldTheSupplier(events) : "";
    }

    private static String toldTheSupplier(List<Event> events) {
        return events.stream()
                .filter(event -> event.type().equals("PurchaseOrderSent"))
                .findFirst()
                .map(event -> "; " + event.data().get("supplierId") + " was sent it as "
                        + event.data().get("number") + ": ask them before ordering again")
                .orElse("");
    }
}
