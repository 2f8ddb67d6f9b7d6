package stockroom.dynamodb;

import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.Stock;
import stockroom.domain.stock.Supply;

/** The rows of a position and their keys. See docs/data-model.md. */
public final class PositionItems {
    public static final String STOCK = "0#STOCK";
    public static final String DEMAND = "1#DEMAND#";
    public static final String SUPPLY = "2#SUPPLY#";

    public static final String EDIT = "3#EDIT";

    /** How many parts the index of marked positions has, so that no part is hot. */
    public static final int MARK_SHARDS = 4;

    private PositionItems() {}

    public static Item stockKey(PositionKey position) {
        return Item.key(position.text(), STOCK);
    }

    public static Item demandKey(PositionKey position, String orderId, String lineId) {
        return Item.key(position.text(), DEMAND + orderId + "#" + lineId);
    }

    public static Item supplyKey(PositionKey position, String purchaseOrderId) {
        return Item.key(position.text(), SUPPLY + purchaseOrderId);
    }

    public static Item editKey(PositionKey position) {
        return Item.key(position.text(), EDIT);
    }

    /** The part of the index that a marked position stands in. */
    public static String markOf(PositionKey position) {
        return Integer.toString(Math.floorMod(position.text().hashCode(), MARK_SHARDS));
    }

    public static Stock stock(Item row) {
        return new Stock(
                row.units("onHand"),
                row.units("reserved"),
                row.units("available"),
                row.units("allocating"),
                row.units("committed"),
                row.units("uncommitted"),
                row.count("positionVersion"));
    }

    public static Item demand(PositionKey position, Demand demand) {
        Item row = demandKey(position, demand.orderId(), demand.lineId())
                .number("units", demand.units().units())
                .flag("committed", demand.committed())
                .flag("paid", demand.paid())
                .date("promise", demand.promise())
                .time("placedAt", demand.placedAt());
        return demand.staged() ? row.flag("staged", true) : row;
    }

    public static Demand demand(Item row) {
        String[] key = row.text("sk").substring(DEMAND.length()).split("#", 2);
        return new Demand(
                key[0],
                key[1],
                Quantity.of(row.units("units")),
                row.flag("committed"),
                row.flag("paid"),
                row.date("promise"),
                row.time("placedAt"),
                row.flag("staged"));
    }

    /** Something about the position changed: the next run answers it (R31). */
    public static Change touched(String table, PositionKey position) {
        return Change.update(table, stockKey(position))
                .add("positionVersion", 1)
                .set("mark", markOf(position));
    }

    public static Supply supply(Item row) {
        return new Supply(purchaseOrderOf(row), Quantity.of(row.units("units")), row.date("arrival"));
    }

    /** Of a row of supply, the purchase order that brings it. */
    static String purchaseOrderOf(Item supply) {
        return supply.text("sk").substring(SUPPLY.length());
    }
}
