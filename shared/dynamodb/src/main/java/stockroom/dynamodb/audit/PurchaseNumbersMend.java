package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import stockroom.domain.purchasing.Placement;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.PurchaseOrderStore;

/** A number that a supplier may have read on a letter names no other purchase order: those that events tell of are taken. */
final class PurchaseNumbersMend implements Mend {
    private final PurchaseOrderStore purchaseOrders;

    PurchaseNumbersMend(PurchaseOrderStore purchaseOrders) {
        this.purchaseOrders = purchaseOrders;
    }

    @Override
    public List<Mended> of(Snapshot snapshot) {
        long taken = purchaseOrders.numbersTaken();
        long last = numbers(snapshot).max().orElse(0);
        List<Change> changes = new ArrayList<>();
        LongStream.range(taken, last).forEach(number -> changes.add(purchaseOrders.takeNumber(number)));
        return changes.isEmpty()
                ? List.of()
                : List.of(new Mended("the numbers up to " + Placement.number(last) + " are taken", changes));
    }

    private static LongStream numbers(Snapshot snapshot) {
        Stream<String> told = snapshot.allEvents().stream()
                .filter(event -> event.data().containsKey("purchaseOrderId"))
                .map(event -> event.data().get("number"))
                .filter(Objects::nonNull)
                .map(Object::toString);
        Stream<String> stored = snapshot.purchaseOrders().stream()
                .flatMap(order -> order.life().placement().stream())
                .map(Placement::number);
        return Stream.concat(told, stored).mapToLong(Placement::ordinal);
    }
}
