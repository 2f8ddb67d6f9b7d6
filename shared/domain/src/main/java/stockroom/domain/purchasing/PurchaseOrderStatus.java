package stockroom.domain.purchasing;

/** The life of a purchase order (rulebook §0). Drafts: one per supplier and warehouse. */
public enum PurchaseOrderStatus {
    DRAFT,
    HELD,
    SENDING,
    SENT,
    CONFIRMED,
    PARTIALLY_RECEIVED,
    RECEIVED,
    CLOSED_SHORT,
    CANCELLED
}
