package stockroom.domain.purchasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.stock.Minimum;
import stockroom.domain.stock.MinimumPlan;

/**
 * The minimum for which is bought at a moment (R52): the highest of today's and of each that begins so soon that an offer's goods would come too
 * late if this order day were let pass. Who orders on Mondays only must think of it earlier than who orders daily.
 *
 * @param changesAtOrNull when it may be another though nobody writes anything, or null for never
 */
public record Foresight(Minimum minimum, @Nullable Instant changesAtOrNull) {
    private static final Comparator<Minimum> HIGHEST =
            Comparator.comparing(Minimum::units).thenComparing(Minimum::target);

    public Optional<Instant> changesAt() {
        return Optional.ofNullable(changesAtOrNull);
    }

    static Foresight of(MinimumPlan plan, Moment moment, Market market) {
        Minimum highest = plan.on(moment.today());
        List<LocalDate> days = plan.changesAfter(moment.today());
        List<Instant> changes = new ArrayList<>();
        for (LocalDate day : days) {
            changes.add(moment.startOf(day));
            for (Usable offered : market.usable()) {
                Optional<Instant> call = offered.lastCall(day);
                if (call.filter(from -> !moment.now().isBefore(from)).isPresent()) {
                    highest = HIGHEST.compare(plan.on(day), highest) > 0 ? plan.on(day) : highest;
                } else {
                    call.ifPresent(changes::add);
                }
            }
        }
        if (!days.isEmpty()) {
            market.offersChangeAt().ifPresent(changes::add);
        }
        return new Foresight(
                highest, changes.stream().min(Comparator.naturalOrder()).orElse(null));
    }
}
