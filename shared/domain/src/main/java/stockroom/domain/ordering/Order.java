package stockroom.domain.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.Fingerprint;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.payment.Settlement;
import stockroom.domain.stock.Demand;
import stockroom.domain.task.Task;

/**
 * An order, whole.
 *
 * @param warehouse the one that serves it
 * @param fulfilmentOrNull null once cancelled
 * @param neededByOrNull the client's own date, or null
 * @param paid money received so far
 * @param settlement how it is being paid
 * @param attention what people have to do for it
 * @param version raised by every decision on the order; each has exactly one event (I6)
 */
public record Order(
        Identity identity,
        Client client,
        DeliveryKind delivery,
        WarehouseId warehouse,
        List<OrderLine> lines,
        Charges charges,
        PaymentMethod method,
        Money paid,
        OrderStatus status,
        PaymentStatus payment,
        @Nullable FulfilmentStatus fulfilmentOrNull,
        @Nullable LocalDate neededByOrNull,
        @Nullable String noteOrNull,
        List<String> flags,
        List<HistoryEntry> history,
        Settlement settlement,
        Attention attention,
        long version) {
    private static final int LONGEST_HISTORY = 200;

    public Order {
        lines = List.copyOf(lines);
        flags = List.copyOf(flags);
        history = List.copyOf(history);
    }

    public String id() {
        return identity.orderId();
    }

    public Optional<FulfilmentStatus> fulfilment() {
        return Optional.ofNullable(fulfilmentOrNull);
    }

    public Optional<String> note() {
        return Optional.ofNullable(noteOrNull);
    }

    public Optional<LocalDate> neededBy() {
        return Optional.ofNullable(neededByOrNull);
    }

    public Optional<OrderLine> line(String lineId) {
        return lines.stream().filter(l -> l.lineId().equals(lineId)).findFirst();
    }

    public String currency() {
        return paid.currency();
    }

    public Money goods() {
        return lines.stream().map(OrderLine::gross).reduce(Money.zero(currency()), Money::plus);
    }

    public Money tax() {
        return lines.stream().map(OrderLine::tax).reduce(Money.zero(currency()), Money::plus);
    }

    /** Σ lines + delivery + fees − discount (I9). */
    public Money total() {
        return charges.totalWith(goods());
    }

    /** What the shop has of the client's money: what came in, less what went back. */
    public Money held() {
        return paid.minus(settlement.refunded());
    }

    /** What is still owed to the shop; below zero, what the shop owes. An order that is cancelled, or was given back whole, owes nothing. */
    public Money balance() {
        boolean owesNothing = status == OrderStatus.CANCELLED || payment.isGivenBack();
        return (owesNothing ? Money.zero(currency()) : total()).minus(held());
    }

    /** What the shop has to pay back. */
    public Money dueBack() {
        return balance().isNegative() ? Money.zero(currency()).minus(balance()) : Money.zero(currency());
    }

    /** Whether its demand is bought even where the shop buys late (R42). */
    public boolean isCommitted() {
        return status == OrderStatus.CONFIRMED || payment == PaymentStatus.PAID;
    }

    public boolean isStaged() {
        return status == OrderStatus.STAGED;
    }

    public PositionKey positionOf(Sku sku) {
        return new PositionKey(sku, warehouse);
    }

    /** The demand rows that this order has while it is open, in the order of its lines. */
    public List<Demand> demands() {
        if (!status.isOpen() && !isStaged()) {
            return List.of();
        }
        return lines.stream()
                .filter(l -> !l.demand().isZero())
                .map(this::demandOf)
                .toList();
    }

    private Demand demandOf(OrderLine line) {
        return new Demand(
                id(),
                line.lineId(),
                line.demand(),
                isCommitted(),
                payment == PaymentStatus.PAID,
                line.promise(),
                identity.placedAt(),
                isStaged());
    }

    /** A fingerprint of what is wanted, apart from who sent it under which number: articles and quantities in any order (R7). */
    String wanted() {
        Fingerprint print = new Fingerprint();
        lines.stream().map(line -> line.sku() + " " + line.quantity()).sorted().forEach(print::add);
        return print.text();
    }

    /** What its lines hold of an article, ranked by the same facts as demand. */
    public List<Demand> holdings(Sku sku) {
        return lines.stream()
                .filter(l -> l.sku().equals(sku) && !l.reserved().isZero())
                .map(l -> new Demand(
                        id(),
                        l.lineId(),
                        l.reserved(),
                        isCommitted(),
                        payment == PaymentStatus.PAID,
                        l.promise(),
                        identity.placedAt(),
                        isStaged()))
                .toList();
    }

    /** Units reserved for it, by article. */
    public SortedMap<Sku, Quantity> reservations() {
        SortedMap<Sku, Quantity> reserved = new TreeMap<>();
        lines.stream()
                .filter(l -> !l.reserved().isZero())
                .forEach(l -> reserved.merge(l.sku(), l.reserved(), Quantity::plus));
        return reserved;
    }

    /** The articles of which it holds units or got some shipped: what still waits has demand rows instead. */
    public SortedSet<Sku> served() {
        SortedSet<Sku> served = new TreeSet<>();
        lines.stream().filter(l -> !l.reserved().plus(l.shipped()).isZero()).forEach(l -> served.add(l.sku()));
        return served;
    }

    /** The same order with other units reserved on some lines, and the fulfilment that follows: RESERVED when no unit is missing. */
    public Order reserving(Map<String, Quantity> reservedByLine) {
        return withLines(lines.stream()
                .map(l -> l.withReserved(reservedByLine.getOrDefault(l.lineId(), l.reserved())))
                .toList());
    }

    Order withLines(List<OrderLine> newLines) {
        boolean whole = newLines.stream().allMatch(l -> l.demand().isZero());
        return with(parts -> {
            parts.lines = newLines;
            parts.fulfilmentOrNull = whole ? FulfilmentStatus.RESERVED : FulfilmentStatus.WAITING_STOCK;
        });
    }

    Order cancelled() {
        return with(parts -> {
            parts.lines = lines.stream().map(OrderLine::givenUp).toList();
            parts.status = OrderStatus.CANCELLED;
            parts.attention = attention.closed();
            parts.payment = paid.isZero() && settlement.refunded().isZero() ? payment : PaymentStatus.givenBack(held());
            parts.fulfilmentOrNull = null;
        });
    }

    /** The same order while it is being taken in steps (R2): everything is still wanting. */
    public Order staged() {
        return withLines(lines.stream().map(l -> l.withReserved(Quantity.ZERO)).toList())
                .withStatus(OrderStatus.STAGED);
    }

    /** A staged order that took its stock, as it stands from now on. @param wanting demand by line id; a line that is missing has none */
    public Order standing(Map<String, Quantity> wanting) {
        return withStatus(OrderStatus.OPEN)
                .withLines(lines.stream()
                        .map(l -> l.withReserved(l.quantity().minus(wanting.getOrDefault(l.lineId(), Quantity.ZERO))))
                        .toList());
    }

    Order withStatus(OrderStatus newStatus) {
        return with(parts -> parts.status = newStatus);
    }

    Order withPayment(PaymentStatus next) {
        return with(parts -> parts.payment = next);
    }

    /**
     * The same with one more attempt to pay by its method, if it has to be paid before it is handed over, and its timer (R12, R13).
     *
     * @param from when the attempt begins
     */
    Order awaitingPayment(Instant from, ZoneId shopTimeZone) {
        Optional<TimerKind> kind = Timer.kindOf(method.kind());
        if (payment == PaymentStatus.PAID || kind.isEmpty()) {
            return this;
        }
        Optional<Timer> timer =
                settlement.limits().due(method, from, shopTimeZone).map(dueAt -> new Timer(kind.get(), dueAt));
        return with(parts -> {
            parts.settlement = settlement.attempting(method, from);
            parts.attention = attention.withTimer(timer);
        });
    }

    Order withDeliveryPrice(Money price) {
        return with(parts -> parts.charges = new Charges(price, charges.fees(), charges.discount()));
    }

    Order withClient(Client newClient, DeliveryKind newDelivery) {
        return with(parts -> {
            parts.client = newClient;
            parts.delivery = newDelivery;
        });
    }

    Order flagged(String flag) {
        return flags.contains(flag)
                ? this
                : with(parts -> parts.flags =
                        Stream.concat(flags.stream(), Stream.of(flag)).toList());
    }

    Order unflagged(String flag) {
        return flags.contains(flag)
                ? with(parts -> parts.flags =
                        flags.stream().filter(other -> !other.equals(flag)).toList())
                : this;
    }

    /** The same with these tasks open for people. */
    Order raising(List<Task> tasks) {
        return tasks.isEmpty() ? this : with(parts -> parts.attention = attention.raising(tasks));
    }

    /** This order as one more decision leaves it: a version on, with its entry in the history. */
    public Order noting(HistoryEntry entry) {
        return remembering(entry).with(parts -> parts.version = version + 1);
    }

    /** The same with one more entry in its history, for what happens to its goods by a decision on something else. */
    Order remembering(HistoryEntry entry) {
        List<HistoryEntry> entries = new ArrayList<>(history);
        entries.add(entry);
        return with(parts ->
                parts.history = entries.subList(Math.max(0, entries.size() - LONGEST_HISTORY), entries.size()));
    }

    Order with(Consumer<OrderParts> change) {
        OrderParts parts = new OrderParts(this);
        change.accept(parts);
        return parts.whole();
    }
}
