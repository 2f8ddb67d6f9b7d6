package stockroom.domain.stock;

/** From when on an order's missing units are bought (R42). */
public enum BuyOn {
    /** From its intake: all demand is buying demand. */
    INTAKE,
    /** Once the order is CONFIRMED or PAID; before that its demand waits and buys nothing. */
    COMMITTED;

    /** Whether demand is buying demand, given that its order is CONFIRMED or PAID or neither. */
    public boolean buys(boolean committed) {
        return committed || this == INTAKE;
    }
}
