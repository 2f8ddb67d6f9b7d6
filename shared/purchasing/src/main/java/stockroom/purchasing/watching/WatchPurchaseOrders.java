package stockroom.purchasing.watching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.domain.purchasing.PurchaseWatch;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.PurchaseOrderList;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.Transactor;
import stockroom.purchasing.pegging.Pegs;

/**
 * Looks at every purchase order that is under way, and opens or closes the buyer's cases about it (R32, R33). A case is opened once: one that a
 * person resolved stays so until its cause is gone. Reads each line's position, so once in a quarter of an hour is enough.
 */
public final class WatchPurchaseOrders {
    private static final int PAGE = 100;
    private static final List<PurchaseOrderStatus> UNDER_WAY =
            List.of(PurchaseOrderStatus.SENT, PurchaseOrderStatus.CONFIRMED, PurchaseOrderStatus.PARTIALLY_RECEIVED);

    private final PurchaseOrderList list;
    private final PurchaseOrderStore purchaseOrders;
    private final ExceptionStore exceptions;
    private final ConfigurationStore configuration;
    private final Pegs pegs;
    private final Transactor transactor;

    WatchPurchaseOrders(
            PurchaseOrderList list,
            PurchaseOrderStore purchaseOrders,
            ExceptionStore exceptions,
            ConfigurationStore configuration,
            Pegs pegs,
            Transactor transactor) {
        this.list = list;
        this.purchaseOrders = purchaseOrders;
        this.exceptions = exceptions;
        this.configuration = configuration;
        this.pegs = pegs;
        this.transactor = transactor;
    }

    /** Whether anything is under way that could come late or be given up. */
    public boolean isNeeded() {
        return UNDER_WAY.stream()
                .anyMatch(status -> !list.ofStatus(status, 1, Optional.empty()).isEmpty());
    }

    /** @return how many cases it opened or closed */
    public int look(Instant now, Cause cause) {
        int changed = 0;
        Optional<LocalDate> today = Optional.empty();
        for (PurchaseOrderStatus status : UNDER_WAY) {
            Optional<String> cursor = Optional.empty();
            do {
                List<PurchaseOrderList.Listed> page = list.ofStatus(status, PAGE, cursor);
                cursor = page.size() < PAGE
                        ? Optional.empty()
                        : Optional.of(page.get(page.size() - 1).cursor());
                if (!page.isEmpty() && today.isEmpty()) {
                    today = Optional.of(today(now));
                }
                for (PurchaseOrderList.Listed each : page) {
                    changed += look(each.id(), today.orElseThrow(), cause);
                }
            } while (cursor.isPresent());
        }
        return changed;
    }

    /**
     * The same of these alone, as far as they are under way.
     *
     * @return how many cases it opened or closed
     */
    public int look(Set<String> ids, Instant now, Cause cause) {
        if (ids.isEmpty()) {
            return 0;
        }
        LocalDate today = today(now);
        return new TreeSet<>(ids)
                .stream().mapToInt(id -> lookIfReadable(id, today, cause)).sum();
    }

    /** One that can't be read disturbs no other (R43): the look at all of them fails, for the alarm. */
    private int lookIfReadable(String id, LocalDate today, Cause cause) {
        try {
            return look(id, today, cause);
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            return 0;
        }
    }

    private LocalDate today(Instant now) {
        return now.atZone(configuration.read().settings().shopTimeZone()).toLocalDate();
    }

    private int look(String id, LocalDate today, Cause cause) {
        Optional<PurchaseOrder> order = purchaseOrders.find(id).filter(PurchaseOrder::isUnderWay);
        if (order.isEmpty()) {
            return 0;
        }
        Map<CaseKind, String> standing = PurchaseWatch.cases(order.get(), pegs.watched(order.get()), today);
        int changed = 0;
        for (CaseKind kind : PurchaseWatch.KINDS) {
            changed += Optional.ofNullable(standing.get(kind))
                    .map(reason -> open(ExceptionCase.ofPurchaseOrder(kind, id, reason, cause.at())))
                    .orElseGet(() -> close(kind, id));
        }
        return changed;
    }

    private int open(ExceptionCase wanted) {
        Optional<ExceptionStore.Kept> kept = exceptions.kept(wanted.id());
        boolean known = kept.filter(
                        there -> !there.isOpen() || there.exception().reason().equals(wanted.reason()))
                .isPresent();
        return !known && transactor.write(exceptions.raise(wanted)) ? 1 : 0;
    }

    private int close(CaseKind kind, String id) {
        return exceptions.kept(ExceptionCase.idOfPurchaseOrder(kind, id)).isPresent()
                        && transactor.write(exceptions.drop(kind, id))
                ? 1
                : 0;
    }
}
