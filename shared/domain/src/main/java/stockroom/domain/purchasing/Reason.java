package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;

/** A line's reason in words: each rule with its inputs, for a person. */
final class Reason {
    private Reason() {}

    static String of(Need need, Choice choice, DraftLine line, Sizing sizing) {
        List<String> rules = new ArrayList<>();
        String minimum = need.minimum()
                .map(kept -> ", minimum " + kept.units() + ", target " + kept.target())
                .orElse("");
        rules.add("R30: projected " + need.projected() + minimum + ", need " + need.units() + " (" + need.orderPart()
                + " for orders, " + need.minimumPart() + " for the minimum)");
        rules.addAll(sizing.reasons(choice.best()));
        if (line.flags().contains(LineFlag.OVERBUY)) {
            rules.add("R36: a surplus of " + line.surplus() + ", worth "
                    + choice.best().worthOf(line.surplus()).inWords() + ", waits for a person");
        }
        rules.add("R37: " + choice(choice));
        return String.join("; ", rules);
    }

    /** How the rules round a need. */
    static List<String> rounded(Need need, Quote best, Rounding rounding) {
        Offer offer = best.offer();
        Quantity plain = rounding.quantityFor(need, offer);
        String rounded = "R34: at least " + offer.least() + ", packs of " + offer.pack() + ": " + plain;
        return plain.equals(best.quantity())
                ? List.of(rounded)
                : List.of(
                        rounded,
                        "R35: " + best.quantity() + " at " + best.unitPrice().inWords() + " cost no more than " + plain
                                + " at "
                                + offer.prices().unitPriceOf(plain).inWords());
    }

    private static String choice(Choice choice) {
        Quote best = choice.best();
        Optional<LocalDate> date = choice.needDate();
        String need = date.map(day -> "needed by " + day + (choice.inTime(best) ? ", " : ", which nobody can; "))
                .orElse("");
        return need
                + facts(best)
                + (choice.ranked().size() == 1
                        ? ", the only one"
                        : ", next " + facts(choice.ranked().get(1)));
    }

    private static String facts(Quote quote) {
        Money own = quote.offer().prices().costOf(quote.quantity());
        boolean foreign = !own.currency().equals(quote.cost().currency());
        return quote.supplier().id() + " costs " + quote.cost().inWords() + " in all"
                + (foreign
                        ? " (" + own.inWords() + " at "
                                + quote.offered().rate().value().toPlainString() + ")"
                        : "")
                + " and comes " + quote.arrival();
    }
}
