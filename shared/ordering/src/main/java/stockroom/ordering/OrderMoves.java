package stockroom.ordering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.Call;
import stockroom.domain.ordering.CallRecorded;
import stockroom.domain.ordering.Cancellation;
import stockroom.domain.ordering.Confirmation;
import stockroom.domain.ordering.Move;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderEdit;
import stockroom.domain.ordering.Refusal;
import stockroom.domain.ordering.TaskEnd;
import stockroom.domain.payment.Payment;
import stockroom.domain.stock.Stock;
import stockroom.dynamodb.CallStore;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.OrderStore;
import stockroom.dynamodb.PositionStore;
import stockroom.dynamodb.ProductStore;
import stockroom.ordering.ChangeOrder.Outcome;
import stockroom.ordering.ChangeOrder.Plan;

/** What people do to an order that is taken: cancel, confirm, receive money for, edit. */
public final class OrderMoves {
    private final ChangeOrder changeOrder;
    private final PaymentMoves payments;
    private final OrderStore orders;
    private final CallStore calls;
    private final ConfigurationStore configurations;
    private final ProductStore products;
    private final PositionStore positions;

    OrderMoves(
            ChangeOrder changeOrder,
            PaymentMoves payments,
            OrderStore orders,
            CallStore calls,
            ConfigurationStore configurations,
            ProductStore products,
            PositionStore positions) {
        this.changeOrder = changeOrder;
        this.payments = payments;
        this.orders = orders;
        this.calls = calls;
        this.configurations = configurations;
        this.products = products;
        this.positions = positions;
    }

    /** R16; cancelling twice is once. */
    public Outcome cancel(String orderId, Cancellation cancellation, Cause cause) {
        return changeOrder.change(orderId, cause, order -> Plan.of(cancellation.of(order, cause)));
    }

    /** By a person; confirming twice is once. */
    public Outcome confirm(String orderId, Cause cause) {
        return changeOrder.change(orderId, cause, order -> Plan.of(Confirmation.byPerson(order, cause)));
    }

    /** By hand (R22); the same payment id with the same content counts once. */
    public Outcome pay(String orderId, Payment payment, Cause cause) {
        return payments.pay(orderId, payment, cause);
    }

    private static <T> Move repeated(Order order, String what, T told, T earlier) {
        return told.equals(earlier)
                ? new Move.AlreadySo(order)
                : new Move.Refused(Refusal.conflict("key-reused", "The " + what + " is recorded with other content."));
    }

    /** R18, R19; the same call id with the same content counts once. */
    public Outcome call(String orderId, Call call, Cause cause) {
        return changeOrder.change(orderId, cause, order -> {
            List<Call> earlier =
                    calls.about(orderId).stream().map(CallStore.Recorded::call).toList();
            return earlier.stream()
                    .filter(other -> other.callId().equals(call.callId()))
                    .findFirst()
                    .map(same -> Plan.of(repeated(order, "call " + call.callId(), call, same)))
                    .orElseGet(() -> new Plan(
                            new CallRecorded(call, earlier)
                                    .of(order, cause, configurations.read().settings()),
                            Map.of(),
                            List.of(calls.record(orderId, call, cause.by()))));
        });
    }

    /** A person did what a task of the order asks for; doing it twice is once. */
    public Outcome finishTask(String orderId, TaskEnd end, Cause cause) {
        return changeOrder.change(orderId, cause, order -> Plan.of(end.of(order, cause)));
    }

    /** @param fits whether the order's version is one that the editor saw */
    public Outcome edit(String orderId, OrderEdit edit, LongPredicate fits, Cause cause) {
        return changeOrder.change(
                orderId,
                cause,
                order -> fits.test(order.version())
                        ? edited(order, edit, cause)
                        : Plan.of(new Move.Refused(stale(order))));
    }

    private Plan edited(Order order, OrderEdit edit, Cause cause) {
        Set<Sku> skus = edit.lines().stream().map(OrderEdit.Line::sku).collect(Collectors.toSet());
        Map<Sku, Product> known = skus.isEmpty() ? Map.of() : products.find(skus);
        Map<PositionKey, Stock> seen =
                positions.stocks(skus.stream().map(order::positionOf).toList());
        Map<Sku, Stock> stocks = new HashMap<>();
        seen.forEach((position, stock) -> stocks.put(position.sku(), stock));
        return new Plan(edit.of(order, cause, configurations.read(), known, stocks), seen, List.of());
    }

    private static Refusal stale(Order order) {
        return new Refusal(
                Refusal.Kind.STALE,
                "stale-version",
                "The order changed in the meantime: its version is " + order.version() + ".",
                List.of(),
                Map.of());
    }

    /** The order, unless it is still being taken. */
    public Optional<Order> find(String orderId) {
        return orders.find(orderId).map(stored -> stored.order()).filter(order -> !order.isStaged());
    }
}
