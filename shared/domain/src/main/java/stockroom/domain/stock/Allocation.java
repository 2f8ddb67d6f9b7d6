package stockroom.domain.stock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stockroom.domain.measure.Quantity;

/** Who gets units that came back or arrived (R50), and who gives up units that a count found missing (R56): both by rank (R41). */
public final class Allocation {
    private Allocation() {}

    /** @param claim the order line's demand, or what it holds; @param units how many of them change hands */
    public record Share(Demand claim, Quantity units) {}

    /** First served first, each as much as it wants, until the units are gone or everyone is served. Orders still being taken get nothing yet. */
    public static List<Share> give(Quantity units, List<Demand> demand, BuyOn buyOn) {
        return share(units, demand, Rank.under(buyOn));
    }

    /** Last served first, each as much as it holds, until the units are found. */
    public static List<Share> takeBack(Quantity units, List<Demand> holdings, BuyOn buyOn) {
        return share(units, holdings, Rank.under(buyOn).reversed());
    }

    private static List<Share> share(Quantity units, List<Demand> claims, Comparator<Demand> order) {
        List<Share> shares = new ArrayList<>();
        Quantity left = units;
        for (Demand claim :
                claims.stream().filter(c -> !c.staged()).sorted(order).toList()) {
            if (left.isZero()) {
                break;
            }
            Quantity share = left.min(claim.units());
            shares.add(new Share(claim, share));
            left = left.minus(share);
        }
        return shares;
    }
}
