package stockroom.ordering.queue;

import java.time.Instant;
import stockroom.dynamodb.HeldOrderStore;
import stockroom.dynamodb.HeldOrderStore.Held;

/** Which order belongs to an operator who may see and change no other (R67). */
public final class HeldOrder {
    private final HeldOrderStore held;

    HeldOrder(HeldOrderStore held) {
        this.held = held;
    }

    /** Whether the operator holds it now. */
    public boolean isHeld(String operator, String orderId, Instant now) {
        Held last = held.of(operator);
        return last.orderId().equals(orderId) && now.isBefore(last.until());
    }

    /** Whether it is the one that the operator got last and did not give back: a save that comes late is theirs (R25). */
    public boolean wasHeld(String operator, String orderId) {
        return held.of(operator).orderId().equals(orderId);
    }
}
