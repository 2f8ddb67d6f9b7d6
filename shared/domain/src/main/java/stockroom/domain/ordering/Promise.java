package stockroom.domain.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.TimeLimit;
import stockroom.domain.settings.Settings;

/** When an order's lines are promised (R37): the posted date, else placed + the delivery kind's promise, as a date in the shop's zone. */
final class Promise {
    private Promise() {}

    static LocalDate of(Instant placedAt, Optional<LocalDate> neededBy, DeliveryKind kind, Settings settings) {
        return neededBy.orElseGet(() -> {
            ZoneId zone = settings.shopTimeZone();
            return TimeLimit.end(placedAt, settings.promise(kind), zone)
                    .atZone(zone)
                    .toLocalDate();
        });
    }
}
