package stockroom.domain.purchasing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When a supplier takes orders and delivers (R44).
 *
 * @param cutOff an order placed before it, in the supplier's zone, goes the same day
 * @param leadTimeDays working days from order to goods: Monday to Friday without the holidays
 */
public record Calendar(
        ZoneId zone, Set<DayOfWeek> orderDays, LocalTime cutOff, Set<LocalDate> holidays, int leadTimeDays) {
    public Calendar {
        orderDays = Set.copyOf(orderDays);
        holidays = Set.copyOf(holidays);
    }
}
