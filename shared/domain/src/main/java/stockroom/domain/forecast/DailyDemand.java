package stockroom.domain.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What was ordered of an article day by day: the last {@value #DAYS} whole days of the shop. Today isn't whole yet and doesn't count.
 *
 * @param units of each day, the oldest first
 */
public record DailyDemand(List<Long> units) {
    public static final int DAYS = 90;

    /** @throws IllegalArgumentException for another number of days */
    public DailyDemand {
        units = List.copyOf(units);
        if (units.size() != DAYS) {
            throw new IllegalArgumentException("demand of " + units.size() + " days is not that of " + DAYS);
        }
    }

    /** The first day that counts. */
    public static LocalDate firstDay(LocalDate today) {
        return today.minusDays(DAYS);
    }

    /** @param unitsByDay what was ordered; a day that is missing had nothing, one that is not among the {@value #DAYS} doesn't count */
    public static DailyDemand before(LocalDate today, Map<LocalDate, Long> unitsByDay) {
        return new DailyDemand(firstDay(today)
                .datesUntil(today)
                .map(day -> unitsByDay.getOrDefault(day, 0L))
                .toList());
    }

    /** The mean of the last of these days. @param days 1 to {@value #DAYS} */
    Mean last(int days) {
        List<Long> last = units.subList(DAYS - days, DAYS);
        long sum = last.stream().mapToLong(Long::longValue).sum();
        double mean = (double) sum / days;
        double variance = last.stream()
                        .mapToDouble(Long::doubleValue)
                        .map(day -> (day - mean) * (day - mean))
                        .sum()
                / days;
        int busy = (int) last.stream().filter(day -> day > 0).count();
        return new Mean(days, sum, busy, Math.sqrt(variance));
    }
}
