package stockroom.local.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.domain.task.CaseKind;

/** The printed account of a tour: order lines by what they wait for, purchase orders by status, exceptions by kind. */
final class PurchasingTable {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final int LONGEST_REASON = 100;

    private record Bought(int orders, int lines, long units, long pence) {
        Bought plus(Bought other) {
            return new Bought(orders + other.orders, lines + other.lines, units + other.units, pence + other.pence);
        }
    }

    private PurchasingTable() {}

    static List<String> lines(
            LocalDate today, SampleCalendar calendar, LineAnswers answers, List<Purchase> purchases, List<Case> cases) {
        List<String> lines = new ArrayList<>();
        lines.add("Every open order line on the evening of " + DAY.format(today) + ":");
        lines.addAll(ofAnswers(answers));
        lines.add("Purchase orders at " + suppliers(purchases) + " suppliers:");
        lines.addAll(ofPurchases(purchases, calendar.inFile(today)));
        lines.add("What the machine left to people (exceptions that are open):");
        lines.addAll(ofCases(cases));
        return lines;
    }

    private static List<String> ofAnswers(LineAnswers answers) {
        List<String> lines = new ArrayList<>();
        lines.add(text("  %-14s %-18s %8s %10s  %s", "answer", "", "lines", "units", "what it means"));
        answers.sums().forEach((row, sum) -> lines.add(answer(row, sum)));
        if (answers.unanswered().isEmpty()) {
            lines.add(answer(new LineAnswers.Row(LineAnswer.NONE, ""), LineAnswers.Sum.NOTHING));
        }
        LineAnswers.Sum all = answers.sums().values().stream().reduce(LineAnswers.Sum.NOTHING, LineAnswers.Sum::plus);
        lines.add(text("  %-14s %-18s %,8d %,10d", "together", "", all.lines(), all.units()));
        answers.unanswered().forEach(line -> lines.add("  NO ANSWER for " + line));
        return lines;
    }

    private static String answer(LineAnswers.Row row, LineAnswers.Sum sum) {
        return text(
                "  %-14s %-18s %,8d %,10d  %s",
                row.answer().word(),
                row.reason(),
                sum.lines(),
                sum.units(),
                row.answer().meaning());
    }

    private static long suppliers(List<Purchase> purchases) {
        return purchases.stream().map(Purchase::supplierId).distinct().count();
    }

    private static List<String> ofPurchases(List<Purchase> purchases, LocalDate today) {
        Map<PurchaseOrderStatus, Bought> sums = new EnumMap<>(PurchaseOrderStatus.class);
        for (Purchase purchase : purchases) {
            BigDecimal rate =
                    purchase.rate().orElseGet(() -> purchase.currency().rate(today));
            Bought bought = new Bought(
                    1, purchase.lines().size(), purchase.units(), MadeUpCurrency.pence(purchase.total(), rate));
            sums.merge(purchase.status(), bought, Bought::plus);
        }
        List<String> lines = new ArrayList<>();
        lines.add(text("  %-20s %8s %8s %10s %14s", "status", "orders", "lines", "units", "GBP"));
        sums.forEach((status, bought) -> lines.add(purchases(status.name(), bought)));
        lines.add(purchases("together", sums.values().stream().reduce(new Bought(0, 0, 0, 0), Bought::plus)));
        return lines;
    }

    private static String purchases(String name, Bought bought) {
        return text(
                "  %-20s %,8d %,8d %,10d %14s",
                name, bought.orders(), bought.lines(), bought.units(), Pounds.of(bought.pence()));
    }

    private static List<String> ofCases(List<Case> cases) {
        Map<CaseKind, List<Case>> byKind =
                cases.stream().collect(Collectors.groupingBy(Case::kind, TreeMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        lines.add(text("  %-16s %-5s %8s  %s", "kind", "rule", "cases", "the first one's reason"));
        byKind.forEach((kind, open) -> lines.add(text(
                "  %-16s %-5s %,8d  %s",
                kind, kind.rule(), open.size(), shortened(open.get(0).reason()))));
        return lines;
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).stripTrailing();
    }
}
