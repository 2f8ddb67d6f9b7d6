package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Set;

/** A supplier's clock (R44), read off its terms the plain way. */
final class PlainClock {
    private static final int LETTERS = 3;

    private final ZoneId zone;
    private final LocalTime cutOff;
    private final Set<String> orderDays = new HashSet<>();
    private final Set<String> holidays = new HashSet<>();

    PlainClock(JsonNode supplier) {
        this.zone = ZoneId.of(supplier.path("timeZone").asText());
        this.cutOff = LocalTime.parse(supplier.path("cutOff").asText());
        supplier.path("orderDays").forEach(day -> orderDays.add(day.asText()));
        supplier.path("holidays").forEach(day -> holidays.add(day.asText()));
    }

    LocalDate arrival(Instant now, int leadTimeDays) {
        return ready(orderDay(now), leadTimeDays);
    }

    LocalDate ready(LocalDate orderDay, int leadTimeDays) {
        LocalDate day = orderDay;
        for (int worked = 0; worked < leadTimeDays; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY
                    && !holidays.contains(day.toString())) {
                worked++;
            }
        }
        return day;
    }

    /** When goods come if this order day is let pass. */
    LocalDate arrivalOfTheNext(Instant now, int leadTimeDays) {
        return arrival(orderDay(now).atTime(cutOff).atZone(zone).toInstant(), leadTimeDays);
    }

    LocalDate orderDay(Instant now) {
        ZonedDateTime local = now.atZone(zone);
        LocalDate day = local.toLocalTime().isBefore(cutOff)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        while (!orderDays.contains(day.getDayOfWeek().name().substring(0, LETTERS))
                || holidays.contains(day.toString())) {
            day = day.plusDays(1);
        }
        return day;
    }
}
