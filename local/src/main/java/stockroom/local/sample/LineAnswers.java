package stockroom.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import stockroom.domain.task.CaseKind;

/**
 * What every open order line waits for, worked out from what the shop shows to anybody: orders, purchase orders with their pegs, and
 * exceptions. A unit counts where it comes from; a line counts once, where its last unit comes from.
 */
final class LineAnswers {
    /** @param reason in time or not, or the kind of the exception; empty where there is nothing to add */
    record Row(LineAnswer answer, String reason) implements Comparable<Row> {
        private static final Comparator<Row> ORDER =
                Comparator.comparing(Row::answer).thenComparing(Row::reason);

        @Override
        public int compareTo(Row other) {
            return ORDER.compare(this, other);
        }
    }

    record Sum(int lines, long units) {
        static final Sum NOTHING = new Sum(0, 0);

        Sum plus(Sum other) {
            return new Sum(lines + other.lines, units + other.units);
        }
    }

    private record Key(String orderId, String about) {}

    private record Coming(LineAnswer from, LocalDate day, int units) {}

    /** What says why units are not bought; other exceptions are about goods that are. */
    private static final Set<CaseKind> EXCUSES = EnumSet.of(
            CaseKind.NO_SUPPLIER,
            CaseKind.DISCONTINUED,
            CaseKind.NO_PRICE,
            CaseKind.NO_ORDER_DAY,
            CaseKind.BAD_DATA,
            CaseKind.WITHHELD);

    private final LocalDate today;
    private final Map<Key, List<Coming>> comingByLine = new HashMap<>();
    private final Map<Key, Case> caseBySku = new HashMap<>();
    private final SortedMap<Row, Sum> sums = new TreeMap<>();
    private final List<String> unanswered = new ArrayList<>();

    LineAnswers(LocalDate today, List<Purchase> purchases, List<Case> cases) {
        this.today = today;
        purchases.forEach(this::peg);
        cases.stream().filter(open -> EXCUSES.contains(open.kind())).forEach(open -> open.orders()
                .forEach(order -> caseBySku.putIfAbsent(new Key(order, open.sku()), open)));
    }

    /** Pegs to goods that nobody knows the day of count for nothing. */
    private void peg(Purchase purchase) {
        for (PurchaseLine line : purchase.lines()) {
            LineAnswer from = purchase.isDraft() ? LineAnswer.DRAFT : LineAnswer.SENT;
            (purchase.isDraft() ? purchase.expected() : line.arrival())
                    .ifPresent(day -> line.pegs().forEach(peg -> comingByLine
                            .computeIfAbsent(new Key(peg.orderId(), peg.lineId()), key -> new ArrayList<>())
                            .add(new Coming(from, day, peg.units()))));
        }
    }

    void add(ClientLine line) {
        Row last = new Row(LineAnswer.SERVED, "");
        count(last, line.served());
        int left = line.demand();
        for (Coming coming : coming(line)) {
            last = new Row(coming.from(), punctuality(coming.day(), line));
            count(last, coming.units());
            left -= coming.units();
        }
        if (left != 0) {
            last = rest(line, left);
            count(last, left);
        }
        sums.merge(last, new Sum(1, 0), Sum::plus);
    }

    private List<Coming> coming(ClientLine line) {
        return comingByLine.getOrDefault(new Key(line.orderId(), line.lineId()), List.of()).stream()
                .sorted(Comparator.comparing(Coming::from).thenComparing(Coming::day))
                .toList();
    }

    private String punctuality(LocalDate day, ClientLine line) {
        if (day.isBefore(today)) {
            return "overdue";
        }
        return day.isAfter(line.promised()) ? "after the promise" : "in time";
    }

    /** @param left below 0 where more is pegged to the line than it waits for, which nothing excuses */
    private Row rest(ClientLine line, int left) {
        Case open = caseBySku.get(new Key(line.orderId(), line.sku()));
        if (open == null || left < 0) {
            unanswered.add("order %s, line %s: %d of %d units of %s"
                    .formatted(line.order(), line.lineId(), left, line.served() + line.demand(), line.sku()));
            return new Row(LineAnswer.NONE, "");
        }
        return new Row(LineAnswer.EXCEPTION, open.kind().name());
    }

    private void count(Row row, int units) {
        if (units != 0) {
            sums.merge(row, new Sum(0, units), Sum::plus);
        }
    }

    SortedMap<Row, Sum> sums() {
        return new TreeMap<>(sums);
    }

    /** The lines that are neither served, nor pegged to dated goods, nor named by an exception. */
    List<String> unanswered() {
        return List.copyOf(unanswered);
    }
}
