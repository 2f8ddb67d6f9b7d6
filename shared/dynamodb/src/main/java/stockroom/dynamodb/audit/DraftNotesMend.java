package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.PositionItems;

/**
 * A position notes in whose draft its line stands (I8): by that note the run finds lines that nothing needs any more. What is being sent is left
 * to the sending.
 */
final class DraftNotesMend implements Mend {
    private static final String NOTE = "draftSupplier";

    private final String positions;

    DraftNotesMend(String positions) {
        this.positions = positions;
    }

    @Override
    public List<Mended> of(Snapshot snapshot) {
        Map<String, String> standing = new TreeMap<>();
        snapshot.purchaseOrders().stream().filter(PurchaseOrder::isDraft).forEach(draft -> draft.lines()
                .forEach(line -> standing.put(
                        draft.positionOf(line.sku()).text(),
                        draft.key().supplier().value())));
        Set<String> keys = new TreeSet<>(snapshot.positions().keySet());
        keys.addAll(standing.keySet());
        keys.removeAll(leaving(snapshot));
        List<Mended> mended = new ArrayList<>();
        for (String key : keys) {
            String then = standing.getOrDefault(key, "");
            String noted = snapshot.position(key).stock().optionalText(NOTE).orElse("");
            if (!then.equals(noted)) {
                mended.add(new Mended(
                        key + ": notes the draft of " + (then.isEmpty() ? "nobody" : then),
                        List.of(noted(PositionKey.parse(key), then))));
            }
        }
        return mended;
    }

    private static Set<String> leaving(Snapshot snapshot) {
        return snapshot.purchaseRows().stream()
                .flatMap(rows -> rows.left().stream()
                        .map(sku -> rows.order().positionOf(sku).text()))
                .collect(Collectors.toSet());
    }

    private Change noted(PositionKey key, String supplier) {
        Change change = PositionItems.touched(positions, key);
        return supplier.isEmpty() ? change.remove(NOTE) : change.set(NOTE, supplier);
    }
}
