package stockroom.lambda.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;

/** Reads the values that the contract's bodies share: articles, warehouses, quantities, money, moments and dates; see {@link Fields}. */
public abstract sealed class ValueReader extends FieldReader permits Fields {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final LocalDate STAND_IN_DATE = LocalDate.EPOCH;
    /** ISO 4217: stands for no currency. */
    private static final String NO_CURRENCY = "XXX";

    private static final int MAX_WAREHOUSE = 32;
    private static final int MAX_INSTANT = 40;
    private static final int MAX_DATE = 10;
    private static final String INSTANT_RULE = "a moment in UTC such as 2026-11-22T08:15:30Z";
    private static final String DATE_RULE = "a date such as 2026-11-22";

    ValueReader(JsonNode node, String pointer, Faults faults, Notation notation) {
        super(node, pointer, faults, notation);
    }

    /** An object inside this one, which may be left out. */
    public abstract <T> Optional<T> optionalObject(String name, Function<Fields, T> parser);

    public Sku sku(String name) {
        return value(name, 64, t -> Sku.isValid(t) ? Optional.of(Sku.of(t)) : Optional.empty(), Sku.RULE, Sku.of("0"));
    }

    public WarehouseId warehouse(String name) {
        return value(name, MAX_WAREHOUSE, ValueReader::warehouseOf, WarehouseId.RULE, WarehouseId.MAIN);
    }

    public Optional<WarehouseId> optionalWarehouse(String name) {
        return optionalValue(name, MAX_WAREHOUSE, ValueReader::warehouseOf, WarehouseId.RULE);
    }

    /** Units, from {@code least} to {@link Quantity#MAX}. */
    public Quantity quantity(String name, int least) {
        return Quantity.of((int) required(name, number(name, least, Quantity.MAX), least));
    }

    public Optional<Quantity> optionalQuantity(String name, int least) {
        OptionalLong units = number(name, least, Quantity.MAX);
        return units.isPresent() ? Optional.of(Quantity.of((int) units.getAsLong())) : Optional.empty();
    }

    /** {@code {"amount": minor units, "currency": "UAH"}}, from 0 to {@code most} minor units. */
    public Money money(String name, long most) {
        return required(name, optionalMoney(name, most), Money.zero(NO_CURRENCY));
    }

    public Optional<Money> optionalMoney(String name, long most) {
        return optionalObject(name, money -> {
            ValueReader fields = money;
            long amount = fields.required("amount", fields.number("amount", 0, most), 0);
            return Money.of(amount, fields.currency("currency"));
        });
    }

    /** A currency's ISO 4217 code. */
    public String currency(String name) {
        return value(
                name,
                3,
                c -> Money.isCurrency(c) ? Optional.of(c) : Optional.empty(),
                "a currency's three capital letters",
                NO_CURRENCY);
    }

    /** A moment, {@code 2026-11-22T08:15:30Z}, kept to the millisecond. */
    public Instant instant(String name) {
        return value(name, MAX_INSTANT, ValueReader::instantOf, INSTANT_RULE, Instant.EPOCH);
    }

    public Optional<Instant> optionalInstant(String name) {
        return optionalValue(name, MAX_INSTANT, ValueReader::instantOf, INSTANT_RULE);
    }

    public LocalDate date(String name) {
        return value(name, MAX_DATE, ValueReader::dateOf, DATE_RULE, STAND_IN_DATE);
    }

    public Optional<LocalDate> optionalDate(String name) {
        return optionalValue(name, MAX_DATE, ValueReader::dateOf, DATE_RULE);
    }

    private static Optional<WarehouseId> warehouseOf(String text) {
        return WarehouseId.isValid(text) ? Optional.of(WarehouseId.of(text)) : Optional.empty();
    }

    private static Optional<Instant> instantOf(String text) {
        try {
            Instant instant = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
            return instant.isBefore(EARLIEST) || !instant.isBefore(LATEST) ? Optional.empty() : Optional.of(instant);
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> dateOf(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() < 1970 || date.getYear() >= 2200 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
