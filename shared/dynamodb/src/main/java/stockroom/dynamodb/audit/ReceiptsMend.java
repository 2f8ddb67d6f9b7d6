package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.GoodsReceipt;
import stockroom.domain.purchasing.PurchaseMove;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.stock.StockCount;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.MovementStore;
import stockroom.dynamodb.PurchaseEffectStore;
import stockroom.dynamodb.PurchaseOrderStore;

/**
 * Goods that movements record lie on the shelf (I1): a purchase order that was restored to a moment before a delivery takes it once more, and
 * goods of one that was never sent, as it now is, are recorded as a count.
 */
final class ReceiptsMend implements Mend {
    private final PurchaseOrderStore purchaseOrders;
    private final PurchaseEffectStore effects;
    private final MovementStore movements;
    private final EventRepairs repairs;
    private final Cause cause;

    ReceiptsMend(
            PurchaseOrderStore purchaseOrders,
            PurchaseEffectStore effects,
            MovementStore movements,
            EventRepairs repairs,
            Cause cause) {
        this.purchaseOrders = purchaseOrders;
        this.effects = effects;
        this.movements = movements;
        this.repairs = repairs;
        this.cause = cause;
    }

    @Override
    public List<Mended> of(Snapshot snapshot) {
        Map<String, PurchaseRows> known = new TreeMap<>();
        snapshot.purchaseRows().forEach(rows -> known.put(rows.id(), rows));
        Map<String, Long> versions = snapshot.lastVersions();
        List<Mended> mended = new ArrayList<>();
        Delivered.in(snapshot).forEach((id, delivered) -> {
            PurchaseRows rows = known.get(id);
            if (rows == null || !rows.isSent()) {
                counted(delivered.movements(), snapshot, versions, mended);
            } else if (isBehind(rows, delivered)) {
                if (rows.takesGoods()) {
                    again(rows, delivered, mended);
                } else {
                    delivered
                            .without(rows.receipts())
                            .forEach(lost -> counted(lost.movements(), snapshot, versions, mended));
                }
            }
        });
        return mended;
    }

    private static boolean isBehind(PurchaseRows rows, Delivered delivered) {
        Map<Sku, Integer> came = delivered.units();
        return rows.order().lines().stream()
                .anyMatch(line -> came.getOrDefault(line.sku(), 0) > rows.arrived(line.sku()));
    }

    private void again(PurchaseRows rows, Delivered delivered, List<Mended> mended) {
        rows.effects().ifPresent(left -> {
            // Its next step would record what is recorded, and could never be done; what it was to bring follows anew.
            List<Change> end = new ArrayList<>(effects.end(left));
            end.add(purchaseOrders.finished(rows.id()));
            mended.add(Mended.together(rows.id() + ": the rest of its last decision follows anew", end));
        });
        PurchaseOrder now = rows.order();
        List<Change> beside = new ArrayList<>();
        List<String> receipts = new ArrayList<>();
        for (Delivered lost : delivered.without(rows.receipts())) {
            GoodsReceipt receipt = receipt(lost);
            PurchaseMove.Done taken = (PurchaseMove.Done) receipt.again(now, cause);
            now = taken.after();
            receipts.add(receipt.receiptId());
            beside.add(purchaseOrders.receipt(rows.id(), receipt, cause));
            beside.add(repairs.announce(taken.event()));
        }
        if (!receipts.isEmpty()) {
            List<Change> changes = new ArrayList<>(purchaseOrders.change(rows.order(), now));
            changes.addAll(beside);
            mended.add(Mended.together(
                    rows.id() + ": the deliveries " + receipts
                            + " are taken once more; what was broken, wrong or too much of them must be told again",
                    changes));
        }
    }

    private static GoodsReceipt receipt(Delivered lost) {
        GoodsReceipt receipt = GoodsReceipt.empty(lost.receiptId());
        for (Movement movement : lost.movements()) {
            receipt = receipt.with(Delivered.sku(movement), new GoodsReceipt.Came((int) movement.delta(), 0));
        }
        return receipt;
    }

    private void counted(List<Movement> lost, Snapshot snapshot, Map<String, Long> versions, List<Mended> mended) {
        lost.forEach(movement -> mended.add(counted(movement, snapshot, versions)));
    }

    private Mended counted(Movement movement, Snapshot snapshot, Map<String, Long> versions) {
        PositionKey position = PositionKey.parse(movement.position());
        long version = versions.merge(movement.position(), 1L, Long::sum);
        int onHand = (int) snapshot.movements().stream()
                .filter(each -> each.position().equals(movement.position()))
                .mapToLong(Movement::delta)
                .sum();
        String words = "came with " + movement.purchaseOrderId() + ", delivery " + movement.receiptId()
                + ", which after a restore is not sent";
        return Mended.together(
                movement.position() + ": " + movement.delta() + " units " + words + "; they are counted in",
                List.of(
                        movements.withdrawn(position, movement.purchaseOrderId(), movement.receiptId()),
                        movements.counted(
                                position,
                                "restore-" + version,
                                new StockCount(onHand, (int) movement.delta(), 0, 0),
                                words,
                                cause,
                                version)));
    }
}
