package stockroom.proof;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * The shop in which a scene begins: it is lived once, and each interruption begins in a copy of it. What a shop is lies in its tables and on its
 * clock.
 */
record Beginning(TableCopies tables, Instant at) {
    static Beginning of(Supplier<Floor> lived) {
        try (Floor floor = lived.get()) {
            TableCopies copies = new TableCopies();
            TableCopies.tables().forEach(table -> copies.copy(floor.shop, table));
            return new Beginning(copies, floor.now());
        }
    }

    Floor floor() {
        Floor floor = new Floor();
        floor.shop.clock().set(at);
        tables.restoreInto(floor.shop);
        return floor;
    }
}
