package stockroom.staffstock;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.stock.Stock;
import stockroom.domain.stock.StockCount;
import stockroom.dynamodb.Commit;
import stockroom.dynamodb.MovementStore;
import stockroom.dynamodb.StockStore;
import stockroom.dynamodb.Transactor;
import stockroom.messaging.Outbox;

/** Counts a position: movement, stock and event in one step, once for every count id (R56, I1). */
final class CountStock {
    private final Places places;
    private final StockStore stock;
    private final MovementStore movements;
    private final Outbox outbox;
    private final Transactor transactor;

    CountStock(Places places, StockStore stock, MovementStore movements, Outbox outbox, Transactor transactor) {
        this.places = places;
        this.stock = stock;
        this.movements = movements;
        this.outbox = outbox;
        this.transactor = transactor;
    }

    CountedStock count(CountRequest request, Cause cause) {
        Optional<String> missing = places.missing(request.position());
        return missing.isPresent()
                ? new CountedStock.Unknown(missing.get())
                : transactor.untilItHolds(() -> attempt(request, cause));
    }

    private Optional<CountedStock> attempt(CountRequest request, Cause cause) {
        PositionKey position = request.position();
        Stock seen = stock.row(position).stock();
        StockCount count = StockCount.of(seen, request.counted());
        Stock after = count.appliedTo(seen);
        Commit commit = transactor.commit(List.of(
                movements.counted(position, request.countId(), count, request.reason(), cause, after.version()),
                stock.counted(position, seen, count),
                outbox.announce(counted(request, seen, count, after.version(), cause))));
        return commit.fold(
                () -> Optional.of(new CountedStock.Counted(new MovementStore.Count(
                        seen.onHand(), count.counted(), request.reason(), cause.by(), cause.at()))),
                refused -> refused.by("movement") ? Optional.of(repeated(request, refused)) : Optional.empty());
    }

    private static CountedStock repeated(CountRequest request, Commit.Refused refused) {
        MovementStore.Count stored = Optional.ofNullable(refused.found().get("movement"))
                .flatMap(found -> found)
                .map(MovementStore::count)
                .orElseThrow(() -> new IllegalStateException("a movement that is there came back without its row"));
        boolean same =
                stored.counted() == request.counted().units() && stored.reason().equals(request.reason());
        return same ? new CountedStock.Repeated(stored) : new CountedStock.OtherContent(stored);
    }

    private static Event counted(CountRequest request, Stock before, StockCount count, long version, Cause cause) {
        Map<String, Object> data = Map.of(
                "sku", request.position().sku().value(),
                "warehouse", request.position().warehouse().value(),
                "countId", request.countId(),
                "before", before.onHand(),
                "counted", count.counted(),
                "delta", count.onHand());
        return new Event("StockCounted", request.position().text(), version, cause, data);
    }
}
