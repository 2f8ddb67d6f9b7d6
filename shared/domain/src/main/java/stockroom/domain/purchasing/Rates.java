package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rates that are known of some currencies, also of days to come (R39). */
public record Rates(List<Rate> all) {
    public static final Rates NONE = new Rates(List.of());

    public Rates {
        all = List.copyOf(all);
    }

    /** The rate by which a currency's prices count on this day: the latest one until then that is not too old. */
    public Optional<Rate> on(LocalDate day, String currency) {
        return of(currency)
                .filter(rate -> !rate.date().isAfter(day))
                .max(Comparator.comparing(Rate::date))
                .filter(rate -> !rate.lastDay().isBefore(day));
    }

    /** These and others. */
    public Rates and(Rates others) {
        return new Rates(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    /** The first day after this one on which another rate counts, or none any more. */
    Optional<LocalDate> nextChangeAfter(LocalDate day, String currency) {
        return Stream.concat(
                        of(currency).map(Rate::date).filter(date -> date.isAfter(day)),
                        on(day, currency).map(rate -> rate.lastDay().plusDays(1)).stream())
                .min(Comparator.naturalOrder());
    }

    private Stream<Rate> of(String currency) {
        return all.stream().filter(rate -> rate.currency().equals(currency));
    }
}
