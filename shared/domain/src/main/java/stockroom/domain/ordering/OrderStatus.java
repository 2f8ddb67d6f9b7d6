package stockroom.domain.ordering;

import java.util.List;

/** The order's own axis (rulebook §0). STAGED is not a status that anybody sees: such an order is still being taken in steps (R2). */
public enum OrderStatus {
    STAGED,
    OPEN,
    CONFIRMED,
    COMPLETED,
    CANCELLED;

    /** Open orders hold stock and demand. */
    public boolean isOpen() {
        return this == OPEN || this == CONFIRMED;
    }

    /** The statuses that people see. */
    public static List<OrderStatus> shown() {
        return List.of(OPEN, CONFIRMED, COMPLETED, CANCELLED);
    }
}
