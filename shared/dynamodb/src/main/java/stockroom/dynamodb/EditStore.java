package stockroom.dynamodb;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.purchasing.LineEdit;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.purchasing.Wish;

/** The buyers' edits (R40), one row beside a position's demand and supply: an input of consolidation, which never writes it. */
public final class EditStore {
    /** What a refused commit calls a position that changed since the edit was decided. */
    public static final String POSITION = "position";

    private static final String VERSION = "positionVersion";

    private final DynamoDbClient client;
    private final String table;

    public EditStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    public Optional<LineEdit> find(PositionKey position) {
        return ItemReader.read(client, table, PositionItems.editKey(position)).map(EditStore::edit);
    }

    /** Writes an edit that was decided on the position's version before its own; refused as {@link #POSITION} when it changed since. */
    public List<Change> write(PositionKey position, LineEdit edit) {
        return List.of(touched(position, edit.version() - 1), row(position, edit));
    }

    /** Takes the edit back; refused as {@link #POSITION} when the position changed since that version. */
    public List<Change> takeBack(PositionKey position, long seenVersion) {
        return List.of(
                touched(position, seenVersion),
                Change.delete(table, PositionItems.editKey(position)).named("edit"));
    }

    /**
     * What becomes of the edit when its line is sent; refused as {@code edit} when there is another one by now. Whoever sends touches the position
     * in the same transaction.
     *
     * @param uncovered units of the need that were not on the line
     */
    public Change sent(PositionKey position, LineEdit seen, long uncovered) {
        return seen.sent(uncovered)
                .map(left -> row(position, left))
                .orElseGet(() -> Change.delete(table, PositionItems.editKey(position)))
                .ifEquals("version", seen.version())
                .named("edit");
    }

    private Change touched(PositionKey position, long seenVersion) {
        return Change.update(table, PositionItems.stockKey(position))
                .ifCount(VERSION, seenVersion)
                .add(VERSION, 1)
                .set("mark", PositionItems.markOf(position))
                .named(POSITION);
    }

    private Change row(PositionKey position, LineEdit edit) {
        Item row = PositionItems.editKey(position)
                .text("supplierId", edit.supplier().value())
                .text("purchaseOrderId", edit.purchaseOrderId())
                .text("by", edit.by())
                .time("at", edit.at())
                .optionalText("note", edit.note())
                .number("version", edit.version());
        return Change.put(table, withWish(row, edit.wish())).named("edit");
    }

    private static Item withWish(Item row, Wish wish) {
        if (wish instanceof Wish.AtLeast floor) {
            return row.text("wish", "AT_LEAST").number("units", floor.units());
        }
        if (wish instanceof Wish.AtMost lowered) {
            return row.text("wish", "AT_MOST").number("units", lowered.units()).number("needThen", lowered.needThen());
        }
        if (wish instanceof Wish.Removed removed) {
            Item gone = row.text("wish", "REMOVED").number("needThen", removed.needThen());
            return removed.until().map(day -> gone.date("until", day)).orElse(gone);
        }
        return wish instanceof Wish.Withheld left
                ? row.text("wish", "WITHHELD").number("units", left.units())
                : row.text("wish", "AS_NEEDED");
    }

    static LineEdit edit(Item row) {
        return new LineEdit(
                wish(row),
                SupplierId.of(row.text("supplierId")),
                row.text("purchaseOrderId"),
                row.text("by"),
                row.time("at"),
                row.optionalText("note").orElse(null),
                row.number("version"));
    }

    private static Wish wish(Item row) {
        return switch (row.text("wish")) {
            case "AT_LEAST" -> new Wish.AtLeast(row.units("units"));
            case "AT_MOST" -> new Wish.AtMost(row.units("units"), row.number("needThen"));
            case "REMOVED" ->
                new Wish.Removed(
                        row.number("needThen"), row.optionalDate("until").orElse(null));
            case "WITHHELD" -> new Wish.Withheld(row.number("units"));
            case "AS_NEEDED" -> new Wish.AsNeeded();
            default -> throw new IllegalStateException("no such wish: " + row.text("wish"));
        };
    }
}
