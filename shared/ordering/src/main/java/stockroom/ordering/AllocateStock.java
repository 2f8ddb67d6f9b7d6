package stockroom.ordering;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.PositionChange;
import stockroom.domain.ordering.StockAllocated;
import stockroom.domain.stock.Allocation;
import stockroom.domain.stock.BuyOn;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.Stock;
import stockroom.dynamodb.Busy;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.EffectStore;
import stockroom.dynamodb.OrderStore;
import stockroom.dynamodb.PositionStore;
import stockroom.dynamodb.PositionStore.Waiting;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.StoredOrder;
import stockroom.dynamodb.Transactor;
import stockroom.messaging.Outbox;

/**
 * Gives units that are on their way to who waits, by rank, some dozens a transaction (R50), or takes back what a stock count found missing (R56),
 * until nothing is on its way. What nobody waits for becomes free. Each step stands for itself: a crash leaves the rest for the next run.
 */
public final class AllocateStock {
    private static final int MOST_ORDERS = 30;
    /** Orders are written whole; so many lines together stay well under the 4 MB of a transaction. */
    private static final int MOST_LINES = 8_000;

    private static final int MOST_STEPS = 10_000;

    private final PositionStore positions;
    private final OrderStore orders;
    private final ProductStore products;
    private final ConfigurationStore configurations;
    private final Transactor transactor;
    private final Outbox outbox;
    private final EffectStore effects;
    private final FinishDecision finishDecision;

    AllocateStock(
            PositionStore positions,
            OrderStore orders,
            ProductStore products,
            ConfigurationStore configurations,
            Transactor transactor,
            Outbox outbox,
            EffectStore effects,
            FinishDecision finishDecision) {
        this.positions = positions;
        this.orders = orders;
        this.products = products;
        this.configurations = configurations;
        this.transactor = transactor;
        this.outbox = outbox;
        this.effects = effects;
        this.finishDecision = finishDecision;
    }

    /**
     * Allocates until nothing of this position is on its way.
     *
     * @throws Busy when it can't be done now, as while an order that waits is still being taken; try again later
     */
    public void allocate(PositionKey position, Cause cause) {
        Optional<BuyOn> buyOn = Optional.empty();
        for (int step = 0; step < MOST_STEPS; step++) {
            Waiting waiting = positions.waiting(position);
            int units = waiting.stock().allocating();
            if (units == 0) {
                return;
            }
            BuyOn rule = buyOn.orElseGet(() -> buyOn(position.sku()));
            buyOn = Optional.of(rule);
            if (units > 0) {
                give(position, waiting, rule, cause);
            } else {
                takeBack(position, waiting.stock(), rule, cause);
            }
        }
        throw new Busy("position " + position + " kept changing", new IllegalStateException("too many rivals"));
    }

    private BuyOn buyOn(Sku sku) {
        BuyOn shop = configurations.read().settings().buyOn();
        return products.find(sku).map((Product p) -> p.buyOn(shop)).orElse(shop);
    }

    private void give(PositionKey position, Waiting waiting, BuyOn rule, Cause cause) {
        List<Allocation.Share> shares =
                Allocation.give(Quantity.of(waiting.stock().allocating()), waiting.demand(), rule);
        if (!shares.isEmpty()) {
            share(position, waiting.stock(), shares, cause, Direction.GIVE);
        } else if (waiting.demand().isEmpty()) {
            transactor.write(positions.released(position, waiting.stock()));
        } else {
            finishStaged(waiting.demand(), cause);
        }
    }

    /** Orders that are still being taken wait here, too: once they stand, they are served like all others. */
    private void finishStaged(List<Demand> demand, Cause cause) {
        demand.stream().map(Demand::orderId).distinct().forEach(id -> finishDecision.finish(id, cause));
    }

    private void takeBack(PositionKey position, Stock stock, BuyOn rule, Cause cause) {
        List<Demand> holdings = orders.holding(position).stream()
                .flatMap(stored -> stored.order().holdings(position.sku()).stream())
                .toList();
        if (holdings.stream().mapToInt(h -> h.units().units()).sum() == stock.reserved()) {
            share(
                    position,
                    stock,
                    Allocation.takeBack(Quantity.of(-stock.allocating()), holdings, rule),
                    cause,
                    Direction.TAKE_BACK);
        } else {
            findHolders(position, stock, cause);
        }
    }

    /** Some units are held by nobody in sight, and who is last in rank can't be told: their orders are being taken or cancelled in steps. */
    private void findHolders(PositionKey position, Stock seen, Cause cause) {
        List<String> unfinished = effects.unfinished();
        unfinished.forEach(id -> finishDecision.finish(id, cause));
        if (unfinished.isEmpty() && positions.waiting(position).stock().equals(seen)) {
            throw new Busy(
                    "not every order was found that holds " + position, new IllegalStateException("the index may lag"));
        }
    }

    private void share(
            PositionKey position, Stock stock, List<Allocation.Share> shares, Cause cause, Direction direction) {
        List<Allocation.Share> first = shares.subList(0, Math.min(MOST_ORDERS, shares.size()));
        Map<String, StoredOrder> found = byId(orders.find(
                first.stream().map(s -> s.claim().orderId()).distinct().toList()));
        List<String> unfinished = found.values().stream()
                .filter(StoredOrder::unfinished)
                .map(s -> s.order().id())
                .toList();
        if (!unfinished.isEmpty()) {
            unfinished.forEach(id -> finishDecision.finish(id, cause));
            return;
        }
        if (!first.stream().allMatch(s -> stillStands(s, found, direction))) {
            // Somebody changed an order since the position was read, so the position changed as well: read it again.
            return;
        }
        List<Allocation.Share> now = fitting(first, found);
        List<StoredOrder> served = now.stream()
                .map(s -> s.claim().orderId())
                .distinct()
                .map(found::get)
                .toList();
        StockAllocated.Step step = direction.step(
                position,
                stock.version() + 1,
                served.stream().map(StoredOrder::order).toList(),
                now,
                cause);
        transactor.commit(writes(position, stock, served, step));
    }

    private static boolean stillStands(Allocation.Share share, Map<String, StoredOrder> found, Direction direction) {
        return Optional.ofNullable(found.get(share.claim().orderId()))
                .map(StoredOrder::order)
                .filter(order -> order.status().isOpen())
                .flatMap(order -> order.line(share.claim().lineId()))
                .filter(line -> !share.units().isMoreThan(direction.available(line)))
                .isPresent();
    }

    private static List<Allocation.Share> fitting(List<Allocation.Share> shares, Map<String, StoredOrder> found) {
        List<Allocation.Share> now = new ArrayList<>();
        int lines = 0;
        for (Allocation.Share share : shares) {
            lines += requireNonNull(found.get(share.claim().orderId()))
                    .order()
                    .lines()
                    .size();
            if (!now.isEmpty() && lines > MOST_LINES) {
                break;
            }
            now.add(share);
        }
        return now;
    }

    private List<Change> writes(PositionKey position, Stock stock, List<StoredOrder> served, StockAllocated.Step step) {
        List<PositionChange> changes = step.changes();
        int reserved = changes.stream().mapToInt(PositionChange::reserved).sum();
        int committed = changes.stream().mapToInt(PositionChange::committed).sum();
        int uncommitted = changes.stream().mapToInt(PositionChange::uncommitted).sum();
        List<Change> writes = new ArrayList<>();
        writes.add(positions.allocated(position, stock, reserved, committed, uncommitted));
        writes.add(outbox.announce(step.event()));
        changes.forEach(change -> writes.addAll(positions.demandRows(change)));
        for (int i = 0; i < served.size(); i++) {
            writes.add(orders.replace(served.get(i), step.after().get(i)));
        }
        return writes;
    }

    private static Map<String, StoredOrder> byId(Collection<StoredOrder> orders) {
        return new HashMap<>(orders.stream()
                .collect(Collectors.toMap(stored -> stored.order().id(), stored -> stored)));
    }
}
