package stockroom.allocation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.stock.Crossing;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.MinimumWatch;
import stockroom.dynamodb.MinimumWatch.Watched;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.QueueTrigger.Message;
import stockroom.messaging.Envelope;
import stockroom.messaging.Inbox;
import stockroom.ordering.AllocateStock;
import stockroom.ordering.FinishDecision;
import stockroom.purchasing.decision.FinishPurchaseOrder;

/**
 * Allocates every position that an event names. It works from the position as it is now, so an event that comes twice, late or out of order
 * does no harm; the inbox row says that it was handled, after it was.
 */
final class FreedUnits {
    private static final String CONSUMER = "stock-allocation";

    private final AllocateStock allocateStock;
    private final FinishDecision finishDecision;
    private final FinishPurchaseOrder finishPurchaseOrder;
    private final ConfigurationStore configuration;
    private final MinimumWatch minimums;
    private final Inbox inbox;
    private final Transactor transactor;
    private final Clock clock;

    FreedUnits(
            AllocateStock allocateStock,
            FinishDecision finishDecision,
            FinishPurchaseOrder finishPurchaseOrder,
            ConfigurationStore configuration,
            MinimumWatch minimums,
            Inbox inbox,
            Transactor transactor,
            Clock clock) {
        this.allocateStock = allocateStock;
        this.finishDecision = finishDecision;
        this.finishPurchaseOrder = finishPurchaseOrder;
        this.configuration = configuration;
        this.minimums = minimums;
        this.inbox = inbox;
        this.transactor = transactor;
        this.clock = clock;
    }

    void allocate(Message message) {
        Event event = Envelope.read(message.body());
        Cause cause = new Cause("machine:" + CONSUMER, event.cause().requestId(), clock.instant());
        // A decision may still be on its way to its positions: units that come free, or arrive, after this look would
        // wait for ever.
        Optional.ofNullable(event.data().get("orderId"))
                .ifPresent(id -> finishDecision.finish(String.valueOf(id), cause));
        Optional.ofNullable(event.data().get("purchaseOrderId"))
                .ifPresent(id -> finishPurchaseOrder.finish(String.valueOf(id), cause));
        List<PositionKey> positions = positions(event.data());
        positions.forEach(position -> allocateStock.allocate(position, cause));
        rearm(positions);
        transactor.write(inbox.handle(CONSUMER, event, clock.instant()));
    }

    /** Stock that rose above its minimum may fall again before the next check looks: that is a new crossing (R53). */
    private void rearm(List<PositionKey> positions) {
        List<Watched> told = minimums.read(positions).stream()
                .filter(watched -> watched.told() == Crossing.Told.YES)
                .toList();
        if (!told.isEmpty()) {
            ZoneId zone = configuration.read().settings().shopTimeZone();
            LocalDate today = clock.instant().atZone(zone).toLocalDate();
            told.stream()
                    .filter(watched -> watched.crossing(today) == Crossing.REARM)
                    .forEach(watched -> transactor.write(minimums.rearmed(watched)));
        }
    }

    /** An event of a position names it by itself, an event of an order lists those that it changed. */
    private static List<PositionKey> positions(Map<String, Object> data) {
        WarehouseId warehouse = WarehouseId.of(String.valueOf(data.get("warehouse")));
        Stream<?> skus = data.get("positions") instanceof List<?> changed
                ? changed.stream().filter(FreedUnits::mayFree).map(position -> ((Map<?, ?>) position).get("sku"))
                : Stream.of(data.get("sku"));
        return skus.map(sku -> new PositionKey(Sku.of(String.valueOf(sku)), warehouse))
                .toList();
    }

    private static boolean mayFree(Object position) {
        return !(((Map<?, ?>) position).get("reserved") instanceof Number reserved) || reserved.longValue() < 0;
    }
}
