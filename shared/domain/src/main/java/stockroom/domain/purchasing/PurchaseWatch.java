package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import stockroom.domain.task.CaseKind;

/**
 * What a buyer must know of a purchase order that is under way. A late one still counts as incoming and is never silently ordered again (R33);
 * what orders gave up of it goes to others, or lies free (R32).
 */
public final class PurchaseWatch {
    /** The cases that a look opens and closes. */
    public static final List<CaseKind> KINDS = PurchaseEnding.WATCHED;

    private PurchaseWatch() {}

    /**
     * A line of the moment.
     *
     * @param ordered as it was sent
     * @param pegged units that are for order lines now
     * @param disappointed orders that it serves later than they were promised
     */
    public record Line(DraftLine ordered, int pegged, List<String> disappointed) {
        public Line {
            disappointed = List.copyOf(disappointed);
        }
    }

    /** The cases that stand for this purchase order, each with its reason. */
    public static Map<CaseKind, String> cases(PurchaseOrder order, List<Line> lines, LocalDate today) {
        Map<CaseKind, String> cases = new EnumMap<>(CaseKind.class);
        if (!order.isUnderWay()) {
            return cases;
        }
        int late = units(lines, line -> order.isLate(line.ordered(), today), line -> order.outstanding(line.ordered()));
        if (late > 0) {
            cases.put(
                    CaseKind.LATE,
                    late + " units should have come by now; they still count as incoming: ask the supplier for a date,"
                            + " close the purchase order short, or cancel it");
        }
        int free = units(lines, line -> true, line -> free(order, line));
        if (free > 0) {
            cases.put(
                    CaseKind.FREE_INCOMING,
                    free
                            + " units that orders gave up are still to come, for nobody yet; whoever orders next gets them");
        }
        TreeSet<String> disappointed = new TreeSet<>();
        lines.forEach(line -> disappointed.addAll(line.disappointed()));
        if (!disappointed.isEmpty()) {
            cases.put(
                    CaseKind.AFTER_PROMISE,
                    disappointed.size()
                            + " orders get their units later than promised"
                            + newDay(order, lines, today)
                                    .map(day -> ", the last on " + day)
                                    .orElse("")
                            + ": tell their clients, or buy elsewhere");
        }
        return cases;
    }

    /** When the last units come that are for somebody later than promised; empty once any of them is overdue: then nobody knows. */
    private static Optional<LocalDate> newDay(PurchaseOrder order, List<Line> lines, LocalDate today) {
        List<LocalDate> days = lines.stream()
                .filter(line -> !line.disappointed().isEmpty())
                .map(line -> order.progressOf(line.ordered()).arrival())
                .toList();
        return days.stream().anyMatch(today::isAfter)
                ? Optional.empty()
                : days.stream().max(Comparator.naturalOrder());
    }

    /** Units that were bought for orders, did not come yet, and are for none now. */
    private static int free(PurchaseOrder order, Line line) {
        int wanted = Math.max(
                0, line.ordered().orderPart() - order.progressOf(line.ordered()).received());
        return Math.max(0, Math.min(wanted, order.outstanding(line.ordered())) - line.pegged());
    }

    private static int units(List<Line> lines, Predicate<Line> which, ToIntFunction<Line> units) {
        return lines.stream().filter(which).mapToInt(units).sum();
    }
}
