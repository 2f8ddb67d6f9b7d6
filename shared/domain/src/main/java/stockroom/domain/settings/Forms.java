package stockroom.domain.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.payment.PaymentMethod;

/** The forms that this shop's settings have. */
final class Forms {
    private static final int MAX_DAYS = 3_650;
    private static final int MAX_WEIGHT = 1_000_000;
    private static final Set<String> WEIGHTS = new LinkedHashSet<>(
            List.of("inStock", "COURIER", "PICKUP", "POST", "marginPercent", "PAID", "hourWaited", "hoursAtMost"));

    /** {@code P3D} is calendar days in the shop's zone, {@code PT72H} is elapsed time (R13). */
    static final Form<TemporalAmount> LIMIT = Form.text(
            Forms::amount,
            "must be an ISO 8601 period of days such as P3D, or a duration such as PT30M, up to " + MAX_DAYS + " days");

    /** Elapsed time; days are taken as 24 hours each, since such a span is measured backwards from now. */
    static final Form<Duration> ELAPSED = plain -> {
        TemporalAmount amount = LIMIT.read(plain);
        return amount instanceof Period period ? Duration.ofDays(days(period)) : Duration.from(amount);
    };

    static final Form<WarehouseId> WAREHOUSE = Form.text(
            t -> WarehouseId.isValid(t) ? Optional.of(WarehouseId.of(t)) : Optional.empty(),
            "must be " + WarehouseId.RULE);

    static final Form<Hours> HOURS = Form.text(Hours::parse, "must be two different times such as 09:00–21:00");

    static final Form<ZoneId> ZONE = Form.text(Forms::zone, "must be a time zone's name such as Europe/Kyiv");

    static final Form<String> CURRENCY = Form.text(
            t -> Money.isCurrency(t) ? Optional.of(t) : Optional.empty(), "must be a currency's three capital letters");

    static final Form<Language> LANGUAGE = Form.text(
            t -> t.equals("en")
                    ? Optional.of(Language.EN)
                    : t.equals("ru") ? Optional.of(Language.RU) : Optional.empty(),
            "must be en or ru");

    /** R9's table; a delivery kind with an empty list offers nothing. */
    static final Form<Map<DeliveryKind, Set<PaymentMethod>>> PAYMENT_METHODS = plain -> {
        Map<DeliveryKind, List<PaymentMethod>> lists = Form.forEvery(
                        DeliveryKind.class,
                        Form.distinct(Form.oneOf(PaymentMethod.class), 0, PaymentMethod.values().length))
                .read(plain);
        Map<DeliveryKind, Set<PaymentMethod>> sets = new EnumMap<>(DeliveryKind.class);
        lists.forEach((kind, methods) -> sets.put(kind, Set.copyOf(methods)));
        return Map.copyOf(sets);
    };

    static final Form<ScoreWeights> SCORE_WEIGHTS = plain -> {
        Map<String, @Nullable Object> fields = Form.fields(plain, WEIGHTS);
        Map<DeliveryKind, Integer> delivery = new EnumMap<>(DeliveryKind.class);
        for (DeliveryKind kind : DeliveryKind.values()) {
            delivery.put(kind, weight(fields, kind.name()));
        }
        return new ScoreWeights(
                weight(fields, "inStock"),
                delivery,
                weight(fields, "marginPercent"),
                weight(fields, "PAID"),
                weight(fields, "hourWaited"),
                weight(fields, "hoursAtMost"));
    };

    static final Form<Money> MONEY = plain -> {
        Map<String, @Nullable Object> fields = Form.fields(plain, new LinkedHashSet<>(List.of("amount", "currency")));
        String currency = Form.step(CURRENCY, "currency", fields.get("currency"));
        if (fields.get("amount") instanceof Long amount && amount >= 0 && amount <= Money.MAX_TOTAL) {
            return Money.of(amount, currency);
        }
        throw new Misfit("/amount", "must be a whole number of minor units from 0 to " + Money.MAX_TOTAL);
    };

    private Forms() {}

    private static int weight(Map<String, @Nullable Object> fields, String name) {
        return Form.step(Form.whole(0, MAX_WEIGHT), name, fields.get(name));
    }

    private static Optional<TemporalAmount> amount(String text) {
        try {
            if (text.startsWith("PT")) {
                Duration duration = Duration.parse(text);
                return inRange(duration) ? Optional.of(duration) : Optional.empty();
            }
            Period period = Period.parse(text);
            boolean daysOnly = period.toTotalMonths() == 0;
            return daysOnly && inRange(Duration.ofDays(days(period))) ? Optional.of(period) : Optional.empty();
        } catch (DateTimeException | ArithmeticException notAnAmount) {
            return Optional.empty();
        }
    }

    /** A limit's period has days only, so these are all of it. */
    private static long days(Period period) {
        return period.get(ChronoUnit.DAYS);
    }

    private static boolean inRange(Duration duration) {
        return !duration.isNegative() && duration.compareTo(Duration.ofDays(MAX_DAYS)) <= 0;
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return ZoneId.getAvailableZoneIds().contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
        } catch (DateTimeException noZone) {
            return Optional.empty();
        }
    }
}
