package stockroom.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stockroom.local.sample.Fate.Verdict;
import stockroom.local.sample.RowLedger.Sum;

/** The printed account of the rows: what became of them, reason by reason, and that nothing is missing. */
final class RowTable {
    private RowTable() {}

    static List<String> lines(RowLedger ledger, List<SampleRow> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "  %-9s %-20s %7s %10s %15s  %s",
                "rows",
                "reason",
                "rows",
                "units",
                "GBP",
                "what they are"));
        for (Map.Entry<Fate, Sum> entry : ledger.sums().entrySet()) {
            if (entry.getValue().rows() > 0) {
                Fate fate = entry.getKey();
                lines.add(line(
                        fate.verdict().name().toLowerCase(Locale.ROOT),
                        fate.reason(),
                        entry.getValue(),
                        fate.meaning()));
            }
        }
        lines.add(line("accepted", "", ledger.sum(Verdict.ACCEPTED), ""));
        lines.add(line("rejected", "", ledger.sum(Verdict.REJECTED), ""));
        lines.add(line("together", "", ledger.total(), verdict(ledger, rows)));
        return lines;
    }

    private static String verdict(RowLedger ledger, List<SampleRow> rows) {
        Sum file = rows.stream().reduce(Sum.NOTHING, Sum::plus, Sum::plus);
        return ledger.total().equals(file)
                ? "= the file's rows, nothing lost"
                : line("file", "", file, "DIFFERS: rows are missing or counted twice");
    }

    private static String line(String verdict, String reason, Sum sum, String meaning) {
        return String.format(
                        Locale.ROOT,
                        "  %-9s %-20s %,7d %,10d %15s  %s",
                        verdict,
                        reason,
                        sum.rows(),
                        sum.units(),
                        Pounds.of(sum.pence()),
                        meaning)
                .stripTrailing();
    }
}
