package stockroom.ordering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.MoneyMoved;
import stockroom.domain.ordering.Move;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderLine;
import stockroom.domain.ordering.PaymentAttempted;
import stockroom.domain.ordering.PaymentHeard;
import stockroom.domain.ordering.PaymentOverdue;
import stockroom.domain.ordering.Refusal;
import stockroom.domain.ordering.Reopening;
import stockroom.domain.ordering.Shelf;
import stockroom.domain.payment.Payment;
import stockroom.domain.payment.PaymentBook;
import stockroom.domain.payment.PaymentEvent;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.settings.Settings;
import stockroom.domain.stock.Stock;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.OrderStore;
import stockroom.dynamodb.PositionStore;
import stockroom.ordering.ChangeOrder.Outcome;
import stockroom.ordering.ChangeOrder.Plan;

/** What happens to an order because of its money: it came, it went back, it failed to come. */
public final class PaymentMoves {
    private final ChangeOrder changeOrder;
    private final OrderStore orders;
    private final PositionStore positions;
    private final ConfigurationStore configurations;

    PaymentMoves(
            ChangeOrder changeOrder, OrderStore orders, PositionStore positions, ConfigurationStore configurations) {
        this.changeOrder = changeOrder;
        this.orders = orders;
        this.positions = positions;
        this.configurations = configurations;
    }

    /** By hand (R22); the same payment id with the same content counts once. */
    public Outcome pay(String orderId, Payment payment, Cause cause) {
        return changeOrder.change(orderId, cause, order -> {
            Map<PositionKey, Stock> seen = stocks(order);
            return new Plan(
                    MoneyMoved.byHand(payment, orders.payments(orderId))
                            .of(order, cause, shelf(seen, configurations.read().settings())),
                    seen,
                    List.of(orders.payment(orderId, payment)));
        });
    }

    /**
     * By a provider or a bank (R21).
     *
     * @param settled what is written of the event itself, in the transaction that changes the order, by the method that it is about
     */
    public Outcome hear(PaymentEvent event, Cause cause, Function<PaymentMethod, Change> settled) {
        return changeOrder.change(event.orderId(), cause, order -> {
            PaymentHeard heard = new PaymentHeard(
                    event, event.type().movesMoney() ? orders.payments(order.id()) : PaymentBook.EMPTY);
            Map<PositionKey, Stock> seen = stocks(order);
            Move move = heard.of(order, cause, shelf(seen, configurations.read().settings()));
            List<Change> more = new ArrayList<>();
            more.add(settled.apply(heard.method(order)));
            heard.payment(order).ifPresent(payment -> more.add(orders.payment(order.id(), payment)));
            return new Plan(move, seen, more);
        });
    }

    /**
     * The client pays again (R12).
     *
     * @param key what the storefront calls this wish; the same one begins one attempt
     */
    public Outcome attempt(String orderId, PaymentMethod method, Optional<String> key, Cause cause) {
        return changeOrder.change(orderId, cause, order -> {
            Optional<Integer> earlier = key.flatMap(k -> orders.attempt(orderId, k));
            if (earlier.isPresent()) {
                return Plan.of(repeated(order, method, earlier.get()));
            }
            int number = order.settlement().attempts().size() + 1;
            return new Plan(
                    new PaymentAttempted(method)
                            .of(order, cause, configurations.read().settings()),
                    Map.of(),
                    key.map(k -> orders.attempt(orderId, k, number)).stream().toList());
        });
    }

    /** The number of the attempt that began under a storefront's key. */
    public Optional<Integer> attemptUnder(String orderId, String key) {
        return orders.attempt(orderId, key);
    }

    private static Move repeated(Order order, PaymentMethod method, int attempt) {
        return order.settlement()
                        .attempt(attempt)
                        .filter(a -> a.method() == method)
                        .isPresent()
                ? new Move.AlreadySo(order)
                : new Move.Refused(Refusal.conflict(
                        "key-reused", "Attempt " + attempt + " began under this key, by another method."));
    }

    /** By time (R12, R13). @param settings those of the moment, which one tick reads once */
    public Outcome overdue(String orderId, Settings settings, Cause cause) {
        return changeOrder.change(orderId, cause, order -> Plan.of(PaymentOverdue.of(order, cause, settings)));
    }

    /** The stock of an order that money may bring back (R20); of no other it matters. */
    private Map<PositionKey, Stock> stocks(Order order) {
        return Reopening.isPossible(order)
                ? positions.stocks(order.lines().stream()
                        .map(OrderLine::sku)
                        .distinct()
                        .map(order::positionOf)
                        .toList())
                : Map.of();
    }

    private Shelf shelf(Map<PositionKey, Stock> seen, Settings settings) {
        Map<Sku, Quantity> free = new HashMap<>();
        seen.forEach((position, stock) -> free.put(position.sku(), Quantity.of(stock.available())));
        return new Shelf(settings, new KnownAddresses(orders), free);
    }
}
