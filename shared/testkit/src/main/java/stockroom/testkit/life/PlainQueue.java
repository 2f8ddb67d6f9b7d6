package stockroom.testkit.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** For whom each unit is that is to come to a position (R41), handed out one by one: free ones, then supply as it arrives, then a draft's. */
final class PlainQueue {
    /**
     * What one order line wants and nobody has for it.
     *
     * @param committed whether its order is confirmed or paid
     */
    record Wanting(
            String orderId,
            String lineId,
            long units,
            boolean committed,
            boolean paid,
            LocalDate promised,
            Instant placedAt) {
        String peg() {
            return orderId + "/" + lineId;
        }
    }

    /** Units still to come with a purchase order that is sent. */
    record Supply(String purchaseOrder, long units, LocalDate arrival) {}

    private static final Comparator<Wanting> AMONG_EQUALS = Comparator.comparing((Wanting each) -> !each.paid())
            .thenComparing(Wanting::promised)
            .thenComparing(Wanting::placedAt)
            .thenComparing(Wanting::orderId)
            .thenComparingInt(each -> Integer.parseInt(each.lineId()));

    private final Map<String, List<Wanting>> supplied = new HashMap<>();

    /** One entry a unit that neither stock nor supply covers, the first in rank first. */
    private final List<Wanting> uncovered = new ArrayList<>();

    /** @param free on hand − reserved */
    PlainQueue(ShopPlan.BuyOn buyOn, long free, List<Wanting> wanting, List<Supply> supply) {
        Comparator<Wanting> rank = buyOn == ShopPlan.BuyOn.INTAKE
                ? AMONG_EQUALS
                : Comparator.comparing((Wanting each) -> !each.committed()).thenComparing(AMONG_EQUALS);
        for (Wanting each : wanting.stream().sorted(rank).toList()) {
            for (long unit = 0; unit < each.units(); unit++) {
                uncovered.add(each);
            }
        }
        take(free);
        supply.stream()
                .sorted(Comparator.comparing(Supply::arrival).thenComparing(Supply::purchaseOrder))
                .forEach(each -> supplied.put(each.purchaseOrder(), take(each.units())));
        uncovered.removeIf(each -> buyOn == ShopPlan.BuyOn.COMMITTED && !each.committed());
    }

    private List<Wanting> take(long units) {
        List<Wanting> first = uncovered.subList(0, (int) Math.max(0, Math.min(units, uncovered.size())));
        List<Wanting> taken = List.copyOf(first);
        first.clear();
        return taken;
    }

    /** Units by order line that a sent purchase order brings. */
    Map<String, Long> supplied(String purchaseOrder) {
        return pegs(supplied.getOrDefault(purchaseOrder, List.of()));
    }

    /** Units by order line of a draft that buys so many for orders. */
    Map<String, Long> drafted(long units) {
        return pegs(bought(units));
    }

    /** The earliest promise that these units of a draft serve (R37). */
    Optional<LocalDate> needDate(long units) {
        return bought(units).stream().map(Wanting::promised).min(Comparator.naturalOrder());
    }

    private List<Wanting> bought(long units) {
        return uncovered.subList(0, (int) Math.min(units, uncovered.size()));
    }

    private static Map<String, Long> pegs(List<Wanting> units) {
        Map<String, Long> pegs = new TreeMap<>();
        units.forEach(each -> pegs.merge(each.peg(), 1L, Long::sum));
        return pegs;
    }
}
