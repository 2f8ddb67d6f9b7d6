package stockroom.domain.ordering;

/** The goods' axis (rulebook §0). */
public enum FulfilmentStatus {
    WAITING_STOCK,
    RESERVED,
    PICKING,
    PACKED,
    SHIPPED,
    READY_FOR_PICKUP,
    DELIVERED,
    RETURNED
}
