package stockroom.domain.purchasing;

/** The line of an order that waits for units, named where the order itself is not at hand. */
public record WantedLine(String orderId, String lineId) {}
