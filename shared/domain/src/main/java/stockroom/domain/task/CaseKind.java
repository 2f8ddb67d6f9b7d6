package stockroom.domain.task;

import java.util.List;

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
    SELF_CHECK("R31"),
    /** A buyer's edit leaves out what orders or the minimum need (R40). */
    WITHHELD("R40"),
    /** Orders gave up units of a purchase order that is sent (R32). */
    FREE_INCOMING("R32"),
    /** The day has passed on which a purchase order should have come (R33). */
    LATE("R33"),
    /** Supply will come after the promise of the order that it is for (R33). */
    AFTER_PROMISE("R33"),
    /** A draft waits for a person to send it (R36, R45). */
    APPROVAL_NEEDED("R45"),
    /** A draft stays below its supplier's minimum order value (R46). */
    BELOW_MINIMUM("R46"),
    /** Drafts were sent for a later order day than they could have been (R45). */
    LATE_DISPATCH("R45"),
    /** A supplier confirmed a higher price than the shop takes unasked (R48). */
    PRICE_CHANGED("R48"),
    /** More came than was expected (R49). */
    OVER_RECEIPT("R49"),
    /** Something came that was not on the order (R49). */
    WRONG_ARTICLE("R49"),
    /** Units came that were not taken (R49). */
    REJECTED_UNITS("R49"),
    /** A letter was handed over and nobody knows whether it arrived (R61). */
    NOT_DELIVERED("R61");

    /** Those of a draft, which sending it settles. */
    public static final List<CaseKind> OF_DRAFTS = List.of(APPROVAL_NEEDED, BELOW_MINIMUM);

    private final String rule;

    CaseKind(String rule) {
        this.rule = rule;
    }

    /** The rule that raises it. */
    public String rule() {
        return rule;
    }
}
