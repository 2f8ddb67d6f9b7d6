package stockroom.domain.purchasing;

import java.util.List;

/**
 * Why nothing is done about a purchase order.
 *
 * @param problem its name in the contract ({@code /problems/wrong-state})
 * @param blames the fields at fault, by JSON pointer
 */
public record PurchaseRefusal(Kind kind, String problem, String detail, List<Blame> blames) {
    /** What the sender can do about it: send something else, look at the state first, or nothing. */
    public enum Kind {
        INVALID,
        CONFLICT,
        STALE,
        NOT_FOUND
    }

    public record Blame(String pointer, String detail) {}

    public PurchaseRefusal {
        blames = List.copyOf(blames);
    }

    public static PurchaseRefusal notFound() {
        return new PurchaseRefusal(Kind.NOT_FOUND, "not-found", "there is no such purchase order", List.of());
    }

    public static PurchaseRefusal stale(long current) {
        return new PurchaseRefusal(
                Kind.STALE,
                "stale-version",
                "the current version is " + current + ": read it again, and send its ETag in If-Match",
                List.of());
    }

    public static PurchaseRefusal conflict(String problem, String detail) {
        return new PurchaseRefusal(Kind.CONFLICT, problem, detail, List.of());
    }

    static PurchaseRefusal invalid(List<Blame> blames) {
        return new PurchaseRefusal(Kind.INVALID, "invalid", "see errors", blames);
    }

    /** The state doesn't allow the move (rulebook §0). @param advice what to do instead */
    static PurchaseRefusal state(PurchaseOrder order, String move, String advice) {
        return conflict(
                "wrong-state", "the purchase order is " + order.status() + " and can't be " + move + ": " + advice);
    }
}
