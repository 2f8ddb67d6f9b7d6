package stockroom.ordering.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stockroom.domain.measure.Money;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderIds;
import stockroom.domain.ordering.StatementMatch;
import stockroom.domain.payment.PaymentEvent;
import stockroom.domain.payment.PaymentEventType;
import stockroom.domain.payment.StatementLine;
import stockroom.domain.settings.Configuration;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.OrderStore;
import stockroom.dynamodb.PaymentEventStore;

/** Books the lines of a bank's statement: each is a payment event of its order, once, and what is nobody's becomes a task. */
public final class BookStatement {
    private static final String NOBODY_S = "none";

    private final PaymentEventStore events;
    private final TakePaymentEvent takePaymentEvent;
    private final OrderStore orders;
    private final ConfigurationStore configurations;

    BookStatement(
            PaymentEventStore events,
            TakePaymentEvent takePaymentEvent,
            OrderStore orders,
            ConfigurationStore configurations) {
        this.events = events;
        this.takePaymentEvent = takePaymentEvent;
        this.orders = orders;
        this.configurations = configurations;
    }

    /** What became of a line. */
    public enum Booked {
        BOOKED,
        /** It was booked before, or is no business of an order's. */
        UNCHANGED,
        /** Its reference stands for another line. */
        CONTRADICTS
    }

    public Booked book(StatementLine line, Cause cause) {
        Configuration configuration = configurations.read();
        Instant at = line.date()
                .atStartOfDay(configuration.settings().shopTimeZone())
                .toInstant();
        Optional<PaymentEventStore.Kept> kept = events.find(key(line));
        if (kept.isPresent()) {
            PaymentEvent earlier = kept.get().event();
            return earlier.amount().equals(moved(line)) && earlier.occurredAt().equals(at)
                    ? Booked.UNCHANGED
                    : Booked.CONTRADICTS;
        }
        StatementMatch match = StatementMatch.of(line, named(line, configuration));
        if (match.order().isPresent()) {
            takePaymentEvent.take(event(line, match.order().get().id(), at), cause);
            return Booked.BOOKED;
        }
        if (!line.isIncoming()) {
            return Booked.UNCHANGED;
        }
        takePaymentEvent.ask(event(line, NOBODY_S, at), match.why(), cause);
        return Booked.BOOKED;
    }

    private List<Order> named(StatementLine line, Configuration configuration) {
        Set<String> ids = line.numbers().stream()
                .flatMap(number -> Stream.concat(
                        Stream.of(number),
                        configuration.channels().keySet().stream().map(channel -> OrderIds.of(channel, number))))
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? List.of()
                : orders.find(ids).stream()
                        .map(stored -> stored.order())
                        .filter(order -> !order.isStaged())
                        .toList();
    }

    private static String key(StatementLine line) {
        return "bank#" + line.reference();
    }

    private static Money moved(StatementLine line) {
        return line.isIncoming()
                ? line.amount()
                : Money.zero(line.amount().currency()).minus(line.amount());
    }

    private static PaymentEvent event(StatementLine line, String orderId, Instant at) {
        PaymentEventType type = line.isIncoming() ? PaymentEventType.PAID : PaymentEventType.REFUNDED;
        return new PaymentEvent(key(line), orderId, null, type, moved(line), at, null);
    }
}
