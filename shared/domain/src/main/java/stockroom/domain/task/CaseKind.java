package stockroom.domain.task;

/** Why the machine could not decide; the contract's word for each. */
public enum CaseKind {
    /** Another content came under the key of an order (R1). */
    KEY_REUSED("R1"),
    /** Nobody offers the article (R38). */
    NO_SUPPLIER("R38"),
    /** The article is no longer bought, yet needed (R38). */
    DISCONTINUED("R38"),
    /** No offer has a price that counts today: its dates or its currency's rate are missing (R38, R39). */
    NO_PRICE("R38"),
    /** Whoever has a price takes no orders (R44). */
    NO_ORDER_DAY("R44"),
    /** What is stored about the article can't be read or counted (R43). */
    BAD_DATA("R43"),
    /** The nightly rebuild gave another draft than the one that stands (R31). */
    SELF_CHECK("R31");

    private final String rule;

    CaseKind(String rule) {
        this.rule = rule;
    }

    /** The rule that raises it. */
    public String rule() {
        return rule;
    }
}
