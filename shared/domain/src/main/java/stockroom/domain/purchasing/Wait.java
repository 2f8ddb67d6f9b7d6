package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * How long a shelf waits at worst for a supplier's goods: an order that just misses the next cut-off goes with the order day after it (R44).
 *
 * @param orderDay that later order day
 * @param arrival of its goods
 * @param days from today to the arrival, at least 1
 */
public record Wait(SupplierId supplier, LocalDate orderDay, LocalDate arrival, int days) {
    /** The longest among the offers that can be taken now; empty where there is none. @param currency the shop's */
    public static Optional<Wait> longest(Moment moment, String currency, Assortment assortment) {
        if (assortment.bought() == Assortment.Bought.DISCONTINUED) {
            return Optional.empty();
        }
        return Market.at(moment, currency, assortment).usable().stream()
                .flatMap(offered -> tooLateFor(moment, offered).stream())
                .max(Comparator.comparing(Wait::days)
                        .thenComparing(Comparator.comparing(Wait::supplier).reversed()));
    }

    private static Optional<Wait> tooLateFor(Moment moment, Usable offered) {
        Calendar calendar = offered.supplier().calendar();
        return calendar.nextCutOff(moment.now()).flatMap(calendar::orderDay).map(day -> of(moment, offered, day));
    }

    private static Wait of(Moment moment, Usable offered, LocalDate orderDay) {
        LocalDate arrival =
                offered.supplier().calendar().ready(orderDay, offered.offer().leadTimeOf(offered.supplier()));
        int days = (int) Math.max(1, ChronoUnit.DAYS.between(moment.today(), arrival));
        return new Wait(offered.supplier().id(), orderDay, arrival, days);
    }
}
