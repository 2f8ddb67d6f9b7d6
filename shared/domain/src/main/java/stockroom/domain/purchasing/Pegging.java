package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.stock.BuyOn;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.Rank;
import stockroom.domain.stock.Supply;

/**
 * Which order line each unit that is to come is for (R41): demand by rank, merged with supply by arrival. Free units go first, for they are
 * there already; a draft comes last, and only for buying demand, for waiting demand buys nothing (R42).
 */
public final class Pegging {
    private static final Comparator<Supply> BY_ARRIVAL =
            Comparator.comparing(Supply::arrival).thenComparing(Supply::purchaseOrderId);

    private final Map<String, List<Peg>> supplies = new LinkedHashMap<>();
    private final Map<WantedLine, LocalDate> complete = new HashMap<>();
    private final List<Peg> draft = new ArrayList<>();
    private final int draftUnits;

    private Pegging(int draftUnits) {
        this.draftUnits = draftUnits;
    }

    /**
     * Merges a position's demand and supply.
     *
     * @param free on hand − reserved; counts as 0 below it
     * @param demands of orders that stand, in any order
     * @param draftUnits what the position's draft line buys, 0 without one
     */
    public static Pegging of(BuyOn buyOn, int free, List<Demand> demands, List<Supply> supply, int draftUnits) {
        Pegging pegging = new Pegging(draftUnits);
        Queue queue = new Queue(demands.stream().sorted(Rank.under(buyOn)).toList());
        queue.take(Math.max(0, free));
        for (Supply each : supply.stream().sorted(BY_ARRIVAL).toList()) {
            List<Peg> pegs = queue.take(each.units().units());
            pegging.supplies.put(each.purchaseOrderId(), pegs);
            pegs.forEach(peg -> pegging.complete.put(peg.line(), each.arrival()));
        }
        queue.halfServed().ifPresent(pegging.complete::remove);
        queue.onlyBuying(buyOn);
        pegging.draft.addAll(queue.take(draftUnits));
        return pegging;
    }

    /** The pegs of a sent purchase order, in rank order. */
    public List<Peg> ofSupply(String purchaseOrderId) {
        return List.copyOf(supplies.getOrDefault(purchaseOrderId, List.of()));
    }

    /** When the last missing unit of an order line comes; a line of which a unit is not on its way is absent (R33). */
    public Map<WantedLine, LocalDate> complete() {
        return Map.copyOf(complete);
    }

    /** The pegs of the position's draft line, in rank order. */
    public List<Peg> ofDraft() {
        return List.copyOf(draft);
    }

    /** Units of the draft line that no order line needs at the moment. */
    public int unpeggedOfDraft() {
        return draftUnits - draft.stream().mapToInt(Peg::units).sum();
    }

    /** Ranked demand, handed out from the front. */
    private static final class Queue {
        private final List<Demand> ranked;
        private int front;
        private int takenOfFront;
        private int end;

        Queue(List<Demand> ranked) {
            this.ranked = ranked;
            this.end = ranked.size();
        }

        /** Waiting demand stands behind all buying demand: the queue now ends where it begins. */
        void onlyBuying(BuyOn buyOn) {
            end = (int) ranked.stream()
                    .filter(demand -> buyOn.buys(demand.committed()))
                    .count();
        }

        /** Whoever got some of what they want, and not all. */
        Optional<WantedLine> halfServed() {
            return takenOfFront > 0
                    ? Optional.of(new WantedLine(
                            ranked.get(front).orderId(), ranked.get(front).lineId()))
                    : Optional.empty();
        }

        List<Peg> take(int units) {
            List<Peg> pegs = new ArrayList<>();
            int left = units;
            while (left > 0 && front < end) {
                Demand demand = ranked.get(front);
                int here = Math.min(left, demand.units().units() - takenOfFront);
                if (here > 0) {
                    pegs.add(new Peg(demand.orderId(), demand.lineId(), here));
                }
                takenOfFront += here;
                left -= here;
                if (takenOfFront == demand.units().units()) {
                    front++;
                    takenOfFront = 0;
                }
            }
            return pegs;
        }
    }
}
