package stockroom.domain.ordering;

import java.util.List;
import java.util.Map;
import stockroom.domain.measure.Sku;
import stockroom.domain.stock.Stock;

/**
 * Why something is not done; nothing was changed. The problem's name is part of the contract ({@code /problems/price-changed}).
 *
 * @param blames the fields at fault, by JSON pointer
 * @param facts what the sender needs to do better, such as the current prices: texts, numbers, lists and maps
 */
public record Refusal(Kind kind, String problem, String detail, List<Blame> blames, Map<String, Object> facts) {
    /** What the sender can do about it: send something else, look at the state first, or nothing. */
    public enum Kind {
        INVALID,
        CONFLICT,
        STALE,
        NOT_FOUND
    }

    public record Blame(String pointer, String detail) {}

    public static Refusal invalid(String pointer, String detail) {
        return invalid(List.of(new Blame(pointer, detail)));
    }

    public static Refusal invalid(List<Blame> blames) {
        return new Refusal(
                Kind.INVALID,
                "invalid",
                "The request was understood but some fields are not acceptable.",
                blames,
                Map.of());
    }

    public static Refusal conflict(String problem, String detail) {
        return new Refusal(Kind.CONFLICT, problem, detail, List.of(), Map.of());
    }

    public static Refusal conflict(String problem, String detail, List<Blame> blames, Map<String, Object> facts) {
        return new Refusal(Kind.CONFLICT, problem, detail, blames, facts);
    }

    static Refusal tooMuchDemand(Sku sku) {
        return conflict(
                "too-much-demand", "More than " + Stock.MOST_DEMAND + " units of " + sku + " would be waiting.");
    }

    /** The order's state doesn't allow the move (rulebook §0: any other move → 409 naming the state). */
    static Refusal state(Order order, String move) {
        return conflict("wrong-state", "The order is " + order.status() + "; it can't be " + move + ".");
    }
}
