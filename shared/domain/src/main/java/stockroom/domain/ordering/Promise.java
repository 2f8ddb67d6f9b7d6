package stockroom.domain.ordering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.settings.Settings;

/** When an order's lines are promised (R37): the posted date, else placed + the delivery kind's promise, as a date in the shop's zone. */
final class Promise {
    private Promise() {}

    static LocalDate of(Instant placedAt, Optional<LocalDate> neededBy, DeliveryKind kind, Settings settings) {
        return neededBy.orElseGet(() -> {
            ZonedDateTime placed = placedAt.atZone(settings.shopTimeZone());
            TemporalAmount promise = settings.promise(kind);
            return promise instanceof Duration elapsed
                    ? placedAt.plus(elapsed).atZone(settings.shopTimeZone()).toLocalDate()
                    : placed.plus(promise).toLocalDate();
        });
    }
}
