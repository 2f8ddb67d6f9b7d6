package stockroom.domain.task;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;

/**
 * What a task or a case is about, as far as it is about any of these.
 *
 * @param customerIds the cards concerned, may be empty
 */
public record Subject(
        @Nullable String orderIdOrNull,
        @Nullable String purchaseOrderIdOrNull,
        @Nullable Sku skuOrNull,
        @Nullable WarehouseId warehouseOrNull,
        List<String> customerIds) {
    /** What is not among the shop's own things, such as a payment that is nobody's. */
    public static final Subject NOTHING_STORED = new Subject(null, null, null, null, List.of());

    public Subject {
        customerIds = List.copyOf(customerIds);
    }

    public static Subject ofOrder(String orderId) {
        return new Subject(orderId, null, null, null, List.of());
    }

    public static Subject ofCustomers(List<String> customerIds) {
        return new Subject(null, null, null, null, customerIds);
    }

    public static Subject ofPosition(PositionKey position) {
        return new Subject(null, null, position.sku(), position.warehouse(), List.of());
    }

    public static Subject ofPurchaseOrder(String purchaseOrderId) {
        return new Subject(null, purchaseOrderId, null, null, List.of());
    }

    public Subject withSku(Sku sku) {
        return new Subject(orderIdOrNull, purchaseOrderIdOrNull, sku, warehouseOrNull, customerIds);
    }

    public Subject withCustomers(List<String> ids) {
        return new Subject(orderIdOrNull, purchaseOrderIdOrNull, skuOrNull, warehouseOrNull, ids);
    }

    public Optional<String> orderId() {
        return Optional.ofNullable(orderIdOrNull);
    }

    public Optional<String> purchaseOrderId() {
        return Optional.ofNullable(purchaseOrderIdOrNull);
    }

    public Optional<Sku> sku() {
        return Optional.ofNullable(skuOrNull);
    }

    public Optional<WarehouseId> warehouse() {
        return Optional.ofNullable(warehouseOrNull);
    }

    /** The position that this is about, when it is about one. */
    public Optional<PositionKey> position() {
        return sku().flatMap(s -> warehouse().map(w -> new PositionKey(s, w)));
    }
}
