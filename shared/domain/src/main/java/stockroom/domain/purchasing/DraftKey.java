package stockroom.domain.purchasing;

import stockroom.domain.measure.WarehouseId;

/** What there is one draft of (rulebook §0). */
public record DraftKey(SupplierId supplier, WarehouseId warehouse) implements Comparable<DraftKey> {
    /** {@code supplier#warehouse}: neither part may contain a hash sign. */
    public String text() {
        return supplier.value() + "#" + warehouse.value();
    }

    @Override
    public int compareTo(DraftKey other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
