package stockroom.domain.purchasing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * When a supplier takes orders and delivers (R44). All days are the supplier's.
 *
 * @param cutOff an order placed before it, in the supplier's zone, goes the same day
 * @param holidays days without orders and without work
 * @param leadTimeDays working days from order to goods: Monday to Friday without the holidays
 */
public record Calendar(
        ZoneId zone, Set<DayOfWeek> orderDays, LocalTime cutOff, Set<LocalDate> holidays, int leadTimeDays) {
    /** Who takes no order for so many days takes none: a year of holidays must not be searched for ever. */
    private static final int SEARCHED_DAYS = 366;

    private static final int ONWARDS = 1;
    private static final int BACKWARDS = -1;

    public Calendar {
        orderDays = Set.copyOf(orderDays);
        holidays = Set.copyOf(holidays);
    }

    /** The day with which an order placed at this moment goes: before the cut-off today, else the next order day; empty without one in a year. */
    public Optional<LocalDate> orderDay(Instant placed) {
        LocalDate today = placed.atZone(zone).toLocalDate();
        return orderDayFrom(placed.isBefore(cutOff(today)) ? today : today.plusDays(1), ONWARDS);
    }

    /** The latest order day whose cut-off has passed at this moment; empty without one in a year. */
    public Optional<LocalDate> lastOrderDay(Instant moment) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        return orderDayFrom(moment.isBefore(cutOff(today)) ? today.minusDays(1) : today, BACKWARDS);
    }

    /**
     * The moment from which on an order goes with a later day than this one. A cut-off that falls into the gap of a clock change is as much later
     * as the gap is long; one that comes twice is the first of the two.
     */
    public Instant cutOff(LocalDate orderDay) {
        return orderDay.atTime(cutOff).atZone(zone).toInstant();
    }

    /** The next cut-off after this moment; empty without an order day in a year. */
    public Optional<Instant> nextCutOff(Instant after) {
        return orderDay(after).map(this::cutOff);
    }

    /** When {@link #orderDay} answers otherwise than at this moment: at the cut-off, or where no day was found, tomorrow at the earliest. */
    public Instant changesAfter(Instant moment) {
        return nextCutOff(moment).orElseGet(() -> moment.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant());
    }

    /** The day on which goods ordered on this day are there, so many working days later. */
    public LocalDate ready(LocalDate orderDay, int workingDays) {
        LocalDate day = orderDay;
        for (int left = workingDays; left > 0; left -= isWorkingDay(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * The moment from which on an order goes with the last order day that still brings the goods by this day (R52); empty where there is no such
     * day within a year.
     */
    public Optional<Instant> lastCall(LocalDate neededOn, int workingDays) {
        LocalDate day = neededOn;
        for (int left = workingDays; left > 0; day = day.minusDays(1)) {
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return orderDayFrom(day, BACKWARDS)
                .flatMap(last -> orderDayFrom(last.minusDays(1), BACKWARDS))
                .map(this::cutOff);
    }

    private Optional<LocalDate> orderDayFrom(LocalDate first, int step) {
        for (int i = 0; i < SEARCHED_DAYS; i++) {
            LocalDate day = first.plusDays((long) i * step);
            if (orderDays.contains(day.getDayOfWeek()) && !holidays.contains(day)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(day);
    }
}
