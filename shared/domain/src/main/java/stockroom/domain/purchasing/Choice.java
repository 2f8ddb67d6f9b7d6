package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stockroom.domain.purchasing.Considered.Outcome;

/**
 * Whom to buy from (R37): of those who come by the need date the cheapest, where none does the earliest. In whatever order the quotes come, the
 * choice is the same.
 *
 * @param ranked the best first, at least one
 */
record Choice(List<Quote> ranked, Optional<LocalDate> needDate) {
    Choice {
        ranked = List.copyOf(ranked);
    }

    static Choice of(List<Quote> quotes, Optional<LocalDate> needDate) {
        return new Choice(quotes.stream().sorted(order(needDate)).toList(), needDate);
    }

    private static Comparator<Quote> order(Optional<LocalDate> needDate) {
        // What comes in time is equally early: the need date itself.
        return needDate.map(date -> Comparator.comparing(
                                (Quote quote) -> quote.arrival().isAfter(date) ? quote.arrival() : date)
                        .thenComparing(Quote.CHEAPEST))
                .orElse(Quote.CHEAPEST);
    }

    Quote best() {
        return ranked.get(0);
    }

    boolean inTime(Quote quote) {
        return needDate.map(date -> !quote.arrival().isAfter(date)).orElse(true);
    }

    List<Considered> considered() {
        List<Considered> considered = new ArrayList<>();
        for (Quote quote : ranked) {
            considered.add(quote.as(outcome(quote)));
        }
        return considered;
    }

    private Outcome outcome(Quote quote) {
        if (quote.equals(best())) {
            return Outcome.CHOSEN;
        }
        if (!inTime(quote) && inTime(best())) {
            return Outcome.TOO_LATE;
        }
        if (!inTime(quote) && quote.arrival().isAfter(best().arrival())) {
            return Outcome.LATER;
        }
        return quote.cost().compareTo(best().cost()) > 0 ? Outcome.COSTS_MORE : Outcome.EQUAL;
    }
}
