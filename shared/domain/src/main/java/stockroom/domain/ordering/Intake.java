package stockroom.domain.ordering;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import stockroom.domain.catalog.Product;
import stockroom.domain.customer.Customer;
import stockroom.domain.customer.Match;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.payment.Settlement;
import stockroom.domain.settings.AutoConfirm;
import stockroom.domain.settings.Configuration;
import stockroom.domain.stock.Stock;
import stockroom.domain.task.Task;

/** Takes a new order or says why not (R2–R9): warehouse, price, reservation, promise and first statuses, all from what was read a moment ago. */
public final class Intake {
    private final Configuration configuration;
    private final Map<Sku, Product> products;
    private final Map<PositionKey, Stock> stocks;

    /**
     * @param products those of the order that exist
     * @param stocks the order's articles in every warehouse that may serve it; a missing position has nothing
     */
    public Intake(Configuration configuration, Map<Sku, Product> products, Map<PositionKey, Stock> stocks) {
        this.configuration = configuration;
        this.products = products;
        this.stocks = stocks;
    }

    /** What intake comes to. */
    public sealed interface Outcome {
        /** @param order OPEN, not yet joined to a customer's card */
        record Acceptable(Order order) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}

        default <T> T fold(Function<Order, T> acceptable, Function<Refusal, T> refused) {
            return this instanceof Acceptable a
                    ? acceptable.apply(a.order())
                    : refused.apply(((Refused) this).refusal());
        }
    }

    /** An order with its customer's card and what a person should look at (R7). */
    public record Joined(Order order, Customer card, List<Task> tasks) {}

    public Outcome decide(NewOrder wish, Cause cause) {
        return IntakeChecks.of(wish, configuration, products, cause.at())
                .or(() -> Pricing.check(wish, configuration, products))
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> reserve(wish, cause));
    }

    private Outcome reserve(NewOrder wish, Cause cause) {
        Order unreserved = draft(wish, WarehouseChoice.choose(wish, configuration, this::free), cause);
        Order order = unreserved.reserving(Reservation.share(unreserved.lines(), freeAt(unreserved.warehouse())));
        return shortage(wish, order)
                .or(() -> flood(order))
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Acceptable(order));
    }

    private Optional<Refusal> flood(Order order) {
        return PositionChange.between(Optional.empty(), order).stream()
                .filter(c -> c.floods(stocks.getOrDefault(c.position(), Stock.NONE)))
                .findFirst()
                .map(c -> Refusal.tooMuchDemand(c.position().sku()));
    }

    /** The articles that this order falls short of though it, or the article, allows no waiting (R4). */
    public Optional<Refusal> shortage(NewOrder wish, Order order) {
        List<Refusal.Blame> blames = new ArrayList<>();
        List<Map<String, Object>> shortages = new ArrayList<>();
        Map<Sku, Quantity> wanted = Wanted.of(wish.lines());
        for (OrderLine line : order.lines()) {
            boolean mayWait = wish.shortage() == NewOrder.Shortage.WAITS
                    && requireNonNull(products.get(line.sku())).sellWithoutStock();
            if (!line.demand().isZero() && !mayWait) {
                int free = free(order.positionOf(line.sku())).units();
                blames.add(new Refusal.Blame(
                        "/lines/" + (Integer.parseInt(line.lineId()) - 1) + "/quantity",
                        "only " + free + " of " + line.sku() + " available"));
                shortages.add(Map.of(
                        "sku",
                        line.sku().value(),
                        "available",
                        free,
                        "wanted",
                        requireNonNull(wanted.get(line.sku())).units()));
            }
        }
        return blames.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.conflict(
                        "not-available",
                        "Not everything is available, and the order may not wait for it.",
                        blames,
                        Map.of("shortages", shortages)));
    }

    private Quantity free(PositionKey position) {
        return Quantity.of(stocks.getOrDefault(position, Stock.NONE).available());
    }

    private Map<Sku, Quantity> freeAt(WarehouseId warehouse) {
        return products.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), sku -> free(new PositionKey(sku, warehouse))));
    }

    private Order draft(NewOrder wish, WarehouseId warehouse, Cause cause) {
        Instant placedAt = wish.placedAt().orElse(cause.at());
        LocalDate promise =
                Promise.of(placedAt, wish.neededBy(), wish.delivery().kind(), configuration.settings());
        List<OrderLine> lines = new ArrayList<>();
        for (NewOrder.Line line : wish.lines()) {
            Product product = requireNonNull(products.get(line.sku()));
            lines.add(OrderLine.ordered(
                    Integer.toString(lines.size() + 1),
                    line.sku(),
                    line.quantity(),
                    line.unitPrice().orElse(product.price()),
                    product.tax(),
                    promise));
        }
        Charges charges = Pricing.charges(wish, lines.get(0).unitPrice().currency());
        Money goods = lines.stream()
                .map(OrderLine::gross)
                .reduce(Money.zero(charges.delivery().currency()), Money::plus);
        return new Order(
                        new Identity(
                                wish.orderId(),
                                wish.channel(),
                                wish.externalId(),
                                wish.content(),
                                placedAt,
                                cause.at()),
                        wish.client(),
                        wish.delivery().kind(),
                        warehouse,
                        lines,
                        charges,
                        wish.method(),
                        Money.zero(goods.currency()),
                        OrderStatus.OPEN,
                        PaymentStatus.atIntake(wish.method(), charges.totalWith(goods)),
                        FulfilmentStatus.WAITING_STOCK,
                        wish.neededByOrNull(),
                        wish.noteOrNull(),
                        List.of(),
                        List.of(),
                        Settlement.begun(configuration.settings().paymentLimits(), goods.currency()),
                        Attention.NONE,
                        0)
                .awaitingPayment(placedAt, configuration.settings().shopTimeZone());
    }

    /**
     * Joins an accepted order to its customer (R7).
     *
     * @param card the matched card, or a new one
     * @return the order, the card after it, and the tasks to merge two cards or to look at a possible repeat
     */
    public static Joined join(Order order, Match match, Customer card, Optional<Duration> window, Cause cause) {
        List<Task> tasks = new ArrayList<>();
        match.toMerge().ifPresent(other -> tasks.add(OrderTasks.mergeCustomers(order, card.id(), other, cause)));
        window.map(w -> card.sameSince(
                        order.wanted(), order.identity().takenAt().minus(w)))
                .filter(same -> !same.isEmpty())
                .ifPresent(same -> tasks.add(
                        OrderTasks.orderedTwice(order, card.id(), same.get(0).orderId(), cause)));
        Order joined = order.withClient(order.client().ofCard(card.id()), order.delivery())
                .raising(tasks);
        Customer after = card.ordered(
                order.client().name(),
                order.client().contact(),
                new Customer.RecentOrder(
                        order.id(), order.wanted(), order.identity().takenAt()));
        return new Joined(joined, after, tasks);
    }

    /** The order with its first version and history, and the event that announces it; the machine may confirm it at once. */
    public static Move.Done taken(Order order, Cause cause, AutoConfirm autoConfirm, Confirmation.KnownAddress known) {
        boolean confirmed = Confirmation.byMachine(order, autoConfirm, known);
        String stock = order.demands().isEmpty() ? "Every unit is reserved." : "Some units wait for stock.";
        HistoryEntry entry = HistoryEntry.of(
                cause,
                "TAKEN",
                "R2",
                confirmed ? stock + " Confirmed by the machine (autoConfirm " + autoConfirm + ")." : stock);
        Order noted = (confirmed ? Confirmation.confirmed(order) : order).noting(entry);
        Event event = OrderFacts.event(
                "OrderTaken",
                Optional.empty(),
                noted,
                cause,
                Map.of(
                        "deliveryKind",
                        order.delivery().name(),
                        "paymentMethod",
                        order.method().name(),
                        "total",
                        OrderFacts.money(order.total()),
                        "lines",
                        order.lines().size()));
        return new Move.Done(order, noted, event, List.of(), List.of());
    }

    /**
     * A staged order turned out impossible: there is no such order, and what it had taken is free for others.
     *
     * @param version any that was not used before: the same order may be tried, and undone, again
     */
    public static Event undone(Order staged, long version, Cause cause) {
        List<Map<String, Object>> positions = staged.lines().stream()
                .map(OrderLine::sku)
                .distinct()
                .<Map<String, Object>>map(sku -> Map.of("sku", sku.value()))
                .toList();
        return new Event(
                "StagedOrderUndone",
                staged.id() + "#undone",
                version,
                cause,
                Map.of("orderId", staged.id(), "warehouse", staged.warehouse().value(), "positions", positions));
    }
}
