package stockroom.domain.delivery;

/** The three ways to the client; their processes differ (rulebook §0). */
public enum DeliveryKind {
    COURIER,
    PICKUP,
    POST
}
