package stockroom.dynamodb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.purchasing.BuyingPosition;
import stockroom.domain.purchasing.DemandColumns;
import stockroom.domain.purchasing.LineEdit;
import stockroom.domain.purchasing.PositionBlock;
import stockroom.domain.stock.Demand;

/**
 * Turns rows into a block. Rows come position by position, the stock row first, as a Query and a Scan deliver them; a page of a Scan may end
 * inside a position, so one is closed only when the next begins. A position that can't be read spoils no other (R43).
 */
final class BlockBuilder {
    private final List<BuyingPosition> positions = new ArrayList<>();
    private final DemandColumns demand = new DemandColumns();
    private final Map<PositionKey, String> unreadable = new LinkedHashMap<>();
    private final Set<String> awaited = new TreeSet<>();
    private final List<Item> rows = new ArrayList<>();

    void row(Item row) {
        if (!rows.isEmpty() && !rows.get(0).text("pk").equals(row.text("pk"))) {
            close();
        }
        rows.add(row);
    }

    BuyingPositions.Seen build() {
        close();
        return new BuyingPositions.Seen(new PositionBlock(positions, demand), unreadable, awaited);
    }

    private void close() {
        if (!rows.isEmpty() && rows.get(0).text("sk").equals(PositionItems.STOCK)) {
            PositionKey key = PositionKey.parse(rows.get(0).text("pk"));
            try {
                List<Demand> lines = rows.stream()
                        .filter(r -> r.text("sk").startsWith(PositionItems.DEMAND))
                        .map(PositionItems::demand)
                        .toList();
                List<Item> supply = rows.stream()
                        .filter(r -> r.text("sk").startsWith(PositionItems.SUPPLY))
                        .toList();
                long incoming =
                        supply.stream().mapToLong(r -> r.number("units")).sum();
                LineEdit edit = rows.stream()
                        .filter(r -> r.text("sk").equals(PositionItems.EDIT))
                        .map(EditStore::edit)
                        .findFirst()
                        .orElse(null);
                BuyingPosition position = position(key, rows.get(0), incoming, edit);
                lines.forEach(line -> demand.add(positions.size(), line));
                positions.add(position);
                if (position.isMarked()) {
                    supply.forEach(row -> awaited.add(PositionItems.purchaseOrderOf(row)));
                }
            } catch (RuntimeException broken) {
                unreadable.put(key, String.valueOf(broken.getMessage()));
            }
        }
        rows.clear();
    }

    private static BuyingPosition position(PositionKey key, Item row, long incoming, @Nullable LineEdit edit) {
        BuyingPosition.Mark mark = row.has("mark") ? BuyingPosition.Mark.MARKED : BuyingPosition.Mark.ANSWERED;
        return new BuyingPosition(
                key,
                PositionItems.stock(row),
                incoming,
                MinimumItems.plan(row).orElse(null),
                edit,
                BuyingPositions.noted(row),
                mark);
    }
}
