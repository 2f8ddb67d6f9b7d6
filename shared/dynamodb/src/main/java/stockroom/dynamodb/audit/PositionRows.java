package stockroom.dynamodb.audit;

import java.util.List;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.Supply;
import stockroom.dynamodb.Item;

/**
 * A position as it is stored: nothing is taken for granted about the stock row.
 *
 * @param stock an empty item where rows stand without one
 */
record PositionRows(String key, Item stock, List<Demand> demand, List<Supply> supply) {
    PositionRows {
        demand = List.copyOf(demand);
        supply = List.copyOf(supply);
    }

    static PositionRows none(String key) {
        return new PositionRows(key, Item.empty(), List.of(), List.of());
    }

    long counter(String name) {
        return stock.count(name);
    }

    boolean isMarked() {
        return stock.has("mark");
    }

    /** A value with the version that it was seen at: the same finding twice, at the same version, is no accident of reading. */
    String seen(Object value) {
        return value + " at version " + counter("positionVersion");
    }
}
