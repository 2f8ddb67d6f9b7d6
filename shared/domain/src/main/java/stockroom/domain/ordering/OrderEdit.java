package stockroom.domain.ordering;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stockroom.domain.catalog.Product;
import stockroom.domain.delivery.Address;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.settings.Configuration;
import stockroom.domain.settings.Settings;
import stockroom.domain.stock.Stock;
import stockroom.domain.task.Task;

/**
 * What a person changes on an open order; null leaves a part as it is. Lines are the whole list: what is absent is removed.
 *
 * @param linesOrNull lines with an id keep their article and price; those without are new and cost the catalogue's price
 */
public record OrderEdit(
        @Nullable List<Line> linesOrNull,
        @Nullable Address addressOrNull,
        NewOrder.@Nullable Delivery deliveryOrNull,
        @Nullable Client clientOrNull) {
    public record Line(@Nullable String lineIdOrNull, Sku sku, Quantity quantity) {
        public Optional<String> lineId() {
            return Optional.ofNullable(lineIdOrNull);
        }
    }

    /** The lines as they shall be; empty when they stay as they are. */
    public List<Line> lines() {
        return linesOrNull == null ? List.of() : linesOrNull;
    }

    /**
     * @param products of the lines that are new
     * @param stocks of the articles that are asked for, at the order's warehouse
     */
    public Move of(
            Order order, Cause cause, Configuration configuration, Map<Sku, Product> products, Map<Sku, Stock> stocks) {
        if (!order.status().isOpen()) {
            return new Move.Refused(Refusal.state(order, "edited"));
        }
        Client client = clientAfter(order);
        NewOrder.Delivery delivery = deliveryOrNull == null ? unchanged(order) : deliveryOrNull;
        List<Refusal.Blame> blames = new ArrayList<>(faults(order, products));
        if (deliveryOrNull != null || addressOrNull != null) {
            blames.addAll(IntakeChecks.terms(delivery, client.address().city(), order.method(), configuration));
            delivery.pickupWarehouse()
                    .filter(w -> !w.equals(order.warehouse()))
                    .ifPresent(w -> blames.add(new Refusal.Blame(
                            "/delivery/pickupWarehouse",
                            "the order is served by " + order.warehouse()
                                    + "; cancel it and take it again to move it")));
        }
        delivery.price()
                .filter(p -> !p.currency().equals(order.currency()))
                .ifPresent(p -> blames.add(
                        new Refusal.Blame("/delivery/price/currency", "the order is in " + order.currency())));
        if (!blames.isEmpty()) {
            return new Move.Refused(Refusal.invalid(blames));
        }
        Order edited = reshaped(order, client, delivery, configuration, products, stocks);
        return notAllowed(order, edited, products, stocks)
                .<Move>map(Move.Refused::new)
                .orElseGet(() -> settled(
                        order,
                        new CorrectedContact(order.client().contact(), client.contact()).of(edited, cause.at()),
                        configuration.settings(),
                        cause));
    }

    private static NewOrder.Delivery unchanged(Order order) {
        return new NewOrder.Delivery(
                order.delivery(), order.delivery() == DeliveryKind.PICKUP ? order.warehouse() : null, null);
    }

    private Client clientAfter(Order order) {
        Client client = clientOrNull == null
                ? order.client()
                : clientOrNull
                        .ofCard(order.client().customerId())
                        .at(order.client().address());
        return addressOrNull == null ? client : client.at(addressOrNull);
    }

    private List<Refusal.Blame> faults(Order order, Map<Sku, Product> products) {
        List<Refusal.Blame> blames = new ArrayList<>();
        if (linesOrNull == null) {
            return blames;
        }
        Map<String, OrderLine> known =
                order.lines().stream().collect(Collectors.toMap(OrderLine::lineId, Function.identity()));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < linesOrNull.size(); i++) {
            Line line = linesOrNull.get(i);
            String at = "/lines/" + i;
            if (line.lineId().isEmpty()) {
                if (!products.containsKey(line.sku())) {
                    blames.add(new Refusal.Blame(at + "/sku", "there is no product " + line.sku()));
                }
            } else if (!known.containsKey(line.lineId().get())) {
                blames.add(new Refusal.Blame(
                        at + "/lineId", "the order has no line " + line.lineId().get()));
            } else if (!seen.add(line.lineId().get())) {
                blames.add(new Refusal.Blame(at + "/lineId", "is named twice"));
            } else if (!known.get(line.lineId().get()).sku().equals(line.sku())) {
                blames.add(new Refusal.Blame(
                        at + "/sku",
                        "line " + line.lineId().get() + " is "
                                + known.get(line.lineId().get()).sku() + "; leave it out and add a new line"));
            }
        }
        return blames;
    }

    private Order reshaped(
            Order order,
            Client client,
            NewOrder.Delivery delivery,
            Configuration configuration,
            Map<Sku, Product> products,
            Map<Sku, Stock> stocks) {
        LocalDate promise = delivery.kind() == order.delivery()
                ? order.lines().get(0).promise()
                : Promise.of(order.identity().placedAt(), order.neededBy(), delivery.kind(), configuration.settings());
        List<OrderLine> lines = linesOrNull == null ? order.lines() : linesAfter(order, linesOrNull, products, promise);
        List<OrderLine> promised =
                lines.stream().map(l -> l.withPromise(promise)).toList();
        Map<Sku, Quantity> free = new LinkedHashMap<>(order.reservations());
        if (linesOrNull != null) {
            stocks.forEach((sku, stock) -> free.merge(sku, Quantity.of(stock.available()), Quantity::plus));
        }
        Money price = delivery.price().orElse(order.charges().delivery());
        Order edited = order.withClient(client, delivery.kind())
                .withDeliveryPrice(price)
                .withLines(promised);
        return edited.reserving(Reservation.share(promised, free));
    }

    private static List<OrderLine> linesAfter(
            Order order, List<Line> wanted, Map<Sku, Product> products, LocalDate promise) {
        Map<String, OrderLine> known =
                order.lines().stream().collect(Collectors.toMap(OrderLine::lineId, Function.identity()));
        int next = order.lines().stream()
                .mapToInt(l -> Integer.parseInt(l.lineId()))
                .max()
                .orElse(0);
        List<OrderLine> lines = new ArrayList<>();
        for (Line line : wanted) {
            if (line.lineId().isPresent()) {
                lines.add(requireNonNull(known.get(line.lineId().get())).withQuantity(line.quantity()));
            } else {
                Product product = requireNonNull(products.get(line.sku()));
                lines.add(OrderLine.ordered(
                        Integer.toString(++next),
                        line.sku(),
                        line.quantity(),
                        product.price(),
                        product.tax(),
                        promise));
            }
        }
        return lines;
    }

    private static Optional<Refusal> notAllowed(
            Order before, Order edited, Map<Sku, Product> products, Map<Sku, Stock> stocks) {
        Money total = edited.total();
        if (total.isNegative() || total.minorUnits() > Money.MAX_TOTAL) {
            return Optional.of(
                    Refusal.invalid("/lines", "the order's total is 0 to " + Money.MAX_TOTAL + " minor units"));
        }
        List<Refusal.Blame> blames = new ArrayList<>();
        for (PositionChange change : PositionChange.between(Optional.of(before), edited)) {
            Product product = products.get(change.position().sku());
            if (change.floods(stocks.getOrDefault(change.position().sku(), Stock.NONE))) {
                return Optional.of(Refusal.tooMuchDemand(change.position().sku()));
            }
            if (change.fallsShort() && product != null && !product.sellWithoutStock()) {
                blames.add(new Refusal.Blame(
                        "/lines",
                        "only "
                                + stocks.getOrDefault(change.position().sku(), Stock.NONE)
                                        .available() + " more of " + product.sku() + " available"));
            }
        }
        return blames.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.conflict(
                        "not-available",
                        "Not everything is available, and the article may not be sold without stock.",
                        blames,
                        Map.of()));
    }

    private static Move settled(Order before, Order edited, Settings settings, Cause cause) {
        Order after = MoneyTasks.tidied(edited.withPayment(edited.payment().after(edited.held(), edited.total())));
        if (after.equals(before)) {
            return new Move.AlreadySo(before);
        }
        List<Task> tasks = new ArrayList<>();
        if (!after.dueBack().isZero() && !after.dueBack().equals(before.dueBack())) {
            tasks.add(OrderTasks.refund(
                    after,
                    "edit" + (before.version() + 1),
                    "R22",
                    "The edit leaves the order overpaid by " + after.dueBack().inWords() + ": pay the difference back.",
                    cause));
        }
        tasks.addAll(MoneyTasks.rest(after, tasks, settings, cause));
        HistoryEntry entry = HistoryEntry.of(cause, "EDITED", "R66", "Edited by " + cause.by() + ".");
        return OrderFacts.moved("OrderEdited", before, after, entry, cause, Map.of(), tasks);
    }
}
