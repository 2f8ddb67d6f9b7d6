package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;

/** What movements say came with one purchase order. */
final class Delivered {
    private final List<Movement> movements;

    private Delivered(List<Movement> movements) {
        this.movements = movements;
    }

    static Delivered nothing() {
        return new Delivered(List.of());
    }

    /** By purchase order. */
    static Map<String, Delivered> in(Snapshot snapshot) {
        Map<String, List<Movement>> byOrder = new TreeMap<>();
        snapshot.movements().stream().filter(Movement::isReceipt).forEach(movement -> byOrder.computeIfAbsent(
                        movement.purchaseOrderId(), id -> new ArrayList<>())
                .add(movement));
        Map<String, Delivered> delivered = new TreeMap<>();
        byOrder.forEach((id, all) -> delivered.put(id, new Delivered(all)));
        return delivered;
    }

    List<Movement> movements() {
        return movements;
    }

    /** Units by article. */
    Map<Sku, Integer> units() {
        Map<Sku, Integer> units = new HashMap<>();
        movements.forEach(movement -> units.merge(sku(movement), (int) movement.delta(), Integer::sum));
        return units;
    }

    boolean has(String receiptId, Sku sku) {
        return movements.stream()
                .anyMatch(movement ->
                        movement.receiptId().equals(receiptId) && sku(movement).equals(sku));
    }

    /** Deliveries but these, the first first. */
    List<Delivered> without(Set<String> receipts) {
        Map<String, List<Movement>> byReceipt = new TreeMap<>();
        movements.stream()
                .filter(movement -> !receipts.contains(movement.receiptId()))
                .forEach(movement -> byReceipt
                        .computeIfAbsent(movement.receiptId(), id -> new ArrayList<>())
                        .add(movement));
        return byReceipt.values().stream()
                .sorted(Comparator.comparing(all -> all.get(0).at()))
                .map(Delivered::new)
                .toList();
    }

    /** Of a single delivery, its id. */
    String receiptId() {
        return movements.get(0).receiptId();
    }

    static Sku sku(Movement movement) {
        return PositionKey.parse(movement.position()).sku();
    }
}
