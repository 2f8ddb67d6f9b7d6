package stockroom.domain.measure;

/** One article in one warehouse: the place where stock, demand and supply of it meet. */
public record PositionKey(Sku sku, WarehouseId warehouse) implements Comparable<PositionKey> {
    /** The text form, {@code sku#warehouse}: neither part may contain a hash sign. */
    public String text() {
        return sku.value() + "#" + warehouse.value();
    }

    /** @throws IllegalArgumentException when the text isn't {@code sku#warehouse} */
    public static PositionKey parse(String text) {
        int hash = text.lastIndexOf('#');
        if (hash < 0) {
            throw new IllegalArgumentException("not a position: " + text);
        }
        return new PositionKey(Sku.of(text.substring(0, hash)), WarehouseId.of(text.substring(hash + 1)));
    }

    @Override
    public int compareTo(PositionKey other) {
        int bySku = sku.compareTo(other.sku);
        return bySku != 0 ? bySku : warehouse.compareTo(other.warehouse);
    }

    @Override
    public String toString() {
        return text();
    }
}
