package stockroom.staffpurchasing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.purchasing.Promise;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.stock.Demand;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;
import stockroom.domain.task.Subject;
import stockroom.dynamodb.StandingOrders;
import stockroom.dynamodb.StockStore;
import stockroom.purchasing.pegging.Pegs;

/** Finds the orders that a case holds up at the moment. */
final class HeldOrders {
    private static final Set<CaseKind> OF_PROMISES = Set.of(CaseKind.LATE, CaseKind.AFTER_PROMISE);

    private final StockStore stock;
    private final Pegs pegs;
    private final StandingOrders orders;

    HeldOrders(StockStore stock, Pegs pegs, StandingOrders orders) {
        this.stock = stock;
        this.pegs = pegs;
        this.orders = orders;
    }

    /**
     * What a case holds up.
     *
     * @param orders their ids, in order
     * @param promises what each of them was promised, of a case about promises (R33), in order of their ids
     */
    record Held(List<String> orders, List<Promise> promises) {
        private static Held by(List<String> orders) {
            return new Held(orders, List.of());
        }
    }

    /** @param order the purchase order that the case is about, where it is about one that is still there */
    Held of(ExceptionCase exception, Optional<PurchaseOrder> order) {
        Subject subject = exception.subject();
        return order.map(found -> atRisk(exception, found))
                .orElseGet(
                        () -> Held.by(subject.position().map(this::waiting).orElseGet(() -> subject.orderId().stream()
                                .toList())));
    }

    /** The orders that a purchase order's units are for at the moment, as far as the case is about them. */
    private Held atRisk(ExceptionCase exception, PurchaseOrder order) {
        TreeMap<String, Promise> promises = pegs.of(List.of(order)).get(0).stream()
                .filter(line ->
                        exception.subject().sku().map(line.line().sku()::equals).orElse(true))
                .flatMap(line -> concerned(exception, line))
                .collect(Collectors.toMap(Promise::orderId, Function.identity(), Promise::and, TreeMap::new));
        return new Held(
                List.copyOf(promises.keySet()),
                OF_PROMISES.contains(exception.kind()) ? List.copyOf(promises.values()) : List.of());
    }

    private static Stream<Promise> concerned(ExceptionCase exception, Pegs.PeggedLine line) {
        return (exception.kind() == CaseKind.AFTER_PROMISE ? line.broken() : line.promises()).stream();
    }

    /** A position that can't be read holds up orders that can't be named. */
    private List<String> waiting(PositionKey position) {
        List<Demand> demand;
        try {
            demand = stock.view(position).demand();
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            return List.of();
        }
        Set<String> standing = orders.among(
                demand.stream().filter(Demand::staged).map(Demand::orderId).toList());
        return demand.stream()
                .filter(d -> !d.staged() || standing.contains(d.orderId()))
                .map(Demand::orderId)
                .distinct()
                .sorted()
                .toList();
    }
}
