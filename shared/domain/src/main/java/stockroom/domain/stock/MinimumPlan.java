package stockroom.domain.stock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a warehouse wants to keep of an article, day by day (R52).
 *
 * @param usual on days of no season
 * @param seasons in their order, no day in two of them
 */
public record MinimumPlan(Minimum usual, List<Season> seasons) {
    /** @throws IllegalArgumentException when two seasons share a day */
    public MinimumPlan {
        seasons = seasons.stream().sorted(Comparator.comparing(Season::from)).toList();
        for (int i = 1; i < seasons.size(); i++) {
            if (!seasons.get(i).from().isAfter(seasons.get(i - 1).to())) {
                throw new IllegalArgumentException("seasons share a day: " + seasons);
            }
        }
    }

    public static MinimumPlan always(Minimum minimum) {
        return new MinimumPlan(minimum, List.of());
    }

    public Minimum on(LocalDate day) {
        return seasons.stream()
                .filter(season -> season.covers(day))
                .map(Season::minimum)
                .findFirst()
                .orElse(usual);
    }

    /** The days after this one on which another minimum begins, in their order. */
    public List<LocalDate> changesAfter(LocalDate day) {
        return seasons.stream()
                .flatMap(season -> Stream.of(season.from(), season.to().plusDays(1)))
                .filter(change -> change.isAfter(day) && !on(change).equals(on(change.minusDays(1))))
                .distinct()
                .sorted()
                .toList();
    }

    public Optional<LocalDate> nextChangeAfter(LocalDate day) {
        return changesAfter(day).stream().findFirst();
    }
}
