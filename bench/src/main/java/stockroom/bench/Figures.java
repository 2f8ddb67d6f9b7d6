package stockroom.bench;

import java.util.List;
import java.util.Locale;

/** Numbers as the tables show them. */
final class Figures {
    private static final int HUNDRED = 100;

    private Figures() {}

    /** Of an odd number of rounds the middle one: a neighbour's burst of work spoils a mean. */
    static double median(List<Double> figures) {
        return percentile(figures, 50);
    }

    static double percentile(List<Double> figures, int percent) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / HUNDRED));
    }

    static String whole(double figure) {
        return String.format(Locale.ROOT, "%,.0f", figure);
    }

    static String oneDigit(double figure) {
        return String.format(Locale.ROOT, "%,.1f", figure);
    }

    static String twoDigits(double figure) {
        return String.format(Locale.ROOT, "%,.2f", figure);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", HUNDRED * share);
    }
}
