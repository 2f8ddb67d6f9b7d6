package stockroom.domain.ordering;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;
import stockroom.domain.payment.PaymentKind;
import stockroom.domain.payment.StatementLine;

/**
 * Whose money a line of a bank's statement is: its purpose names the order, and its sum is what that order owes, or is owed.
 *
 * @param orderOrNull the one order that fits; null where none does, or several do
 * @param why none does, as a person reads it
 */
public record StatementMatch(@Nullable Order orderOrNull, String why) {
    public Optional<Order> order() {
        return Optional.ofNullable(orderOrNull);
    }

    /** @param named the orders whose numbers the purpose may name */
    public static StatementMatch of(StatementLine line, List<Order> named) {
        return line.isIncoming()
                ? among(deferred(named), StatementMatch::owed, line.amount())
                : among(
                        named,
                        Order::dueBack,
                        Money.zero(line.amount().currency()).minus(line.amount()));
    }

    private static List<Order> deferred(List<Order> named) {
        return named.stream()
                .filter(order -> order.method().kind() == PaymentKind.DEFERRED)
                .toList();
    }

    private static StatementMatch among(List<Order> named, Function<Order, Money> sum, Money amount) {
        List<Order> fitting =
                named.stream().filter(order -> sum.apply(order).equals(amount)).toList();
        if (fitting.size() == 1) {
            return new StatementMatch(fitting.get(0), "");
        }
        if (!fitting.isEmpty()) {
            return new StatementMatch(null, "its purpose names several orders of that sum");
        }
        return new StatementMatch(
                null,
                named.isEmpty()
                        ? "its purpose names no order that is paid later"
                        : "its sum is not what order " + named.get(0).identity().externalId() + " owes");
    }

    /** Of an order that was cancelled unpaid its total: the money may bring it back (R20), and else is due back. */
    private static Money owed(Order order) {
        return order.status() == OrderStatus.CANCELLED && order.held().isZero() ? order.total() : order.balance();
    }
}
