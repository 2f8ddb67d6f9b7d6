package stockroom.purchasing.sending;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import stockroom.domain.purchasing.Rate;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.RateStore;

/** What a purchase order's currency costs on the shop's day (R39). */
public final class DayRate {
    private final ConfigurationStore configuration;
    private final RateStore rates;

    public DayRate(ConfigurationStore configuration, RateStore rates) {
        this.configuration = configuration;
        this.rates = rates;
    }

    /** Empty for the shop's own currency, and where the last rate is too old. */
    public Optional<BigDecimal> of(String currency, Instant now) {
        Settings settings = configuration.read().settings();
        LocalDate today = now.atZone(settings.shopTimeZone()).toLocalDate();
        return settings.currency().filter(currency::equals).isPresent()
                ? Optional.empty()
                : rates.since(today, List.of(currency)).on(today, currency).map(Rate::value);
    }
}
