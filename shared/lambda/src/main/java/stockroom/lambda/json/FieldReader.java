package stockroom.lambda.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;

/** Reads the simple values of an object; see {@link Fields}. */
public abstract sealed class FieldReader permits Fields {
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final LocalDate STAND_IN_DATE = LocalDate.EPOCH;
  private static final String STAND_IN_CURRENCY = "XXX";

  private final JsonNode node;
  private final String pointer;
  private final Faults faults;
  private final Notation notation;
  private final Set<String> asked = new HashSet<>();

  FieldReader(JsonNode node, String pointer, Faults faults, Notation notation) {
    this.node = node;
    this.pointer = pointer;
    this.faults = faults;
    this.notation = notation;
  }

  /** A text that isn't blank, at most {@code max} characters. */
  public String text(String name, int max) {
    return required(name, optionalText(name, max), "");
  }

  public Optional<String> optionalText(String name, int max) {
    return optionalValue(name, max, Optional::of, "a text");
  }

  /** A text with a form of its own, such as an id; {@code rule} says in words what {@code parse} accepts. */
  public <T> T value(String name, int max, Function<String, Optional<T>> parse, String rule, T standIn) {
    return required(name, optionalValue(name, max, parse, rule), standIn);
  }

  public <T> Optional<T> optionalValue(String name, int max, Function<String, Optional<T>> parse, String rule) {
    JsonNode value = take(name);
    if (isAbsent(value) || (value.isTextual() && value.textValue().isBlank())) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.textValue().length() > max || !Text.isClean(value.textValue())) {
      error(name, "must be " + rule + " of at most " + max + " printable characters");
      return Optional.empty();
    }
    Optional<T> parsed = parse.apply(value.textValue());
    if (parsed.isEmpty()) {
      error(name, "must be " + rule);
    }
    return parsed;
  }

  public Sku sku(String name) {
    return value(name, 64, t -> Sku.isValid(t) ? Optional.of(Sku.of(t)) : Optional.empty(), Sku.RULE, Sku.of("0"));
  }

  public WarehouseId warehouse(String name) {
    return required(name, optionalWarehouse(name), WarehouseId.MAIN);
  }

  public Optional<WarehouseId> optionalWarehouse(String name) {
    return optionalValue(name, 32, t -> WarehouseId.isValid(t) ? Optional.of(WarehouseId.of(t)) : Optional.empty(), WarehouseId.RULE);
  }

  /** Units, from {@code least} to {@link Quantity#MAX}. */
  public Quantity quantity(String name, int least) {
    return Quantity.of((int) required(name, number(name, least, Quantity.MAX), least));
  }

  public Optional<Quantity> optionalQuantity(String name, int least) {
    OptionalLong units = number(name, least, Quantity.MAX);
    return units.isPresent() ? Optional.of(Quantity.of((int) units.getAsLong())) : Optional.empty();
  }

  public int whole(String name, int least, int most) {
    return (int) required(name, number(name, least, most), least);
  }

  public OptionalInt optionalWhole(String name, int least, int most) {
    OptionalLong number = number(name, least, most);
    return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
  }

  /** {@code {"amount": minor units, "currency": "UAH"}}, from 0 to {@code most} minor units. */
  public Money money(String name, long most) {
    return required(name, optionalMoney(name, most), Money.zero(STAND_IN_CURRENCY));
  }

  public Optional<Money> optionalMoney(String name, long most) {
    return ((Fields) this).optionalObject(name, money -> {
      FieldReader fields = money;
      long amount = fields.required("amount", fields.number("amount", 0, most), 0);
      String currency = fields.value("currency", 3, c -> Money.isCurrency(c) ? Optional.of(c) : Optional.empty(),
          "a currency's three capital letters", STAND_IN_CURRENCY);
      return Money.of(amount, currency);
    });
  }

  public Optional<Boolean> optionalFlag(String name) {
    JsonNode value = take(name);
    if (isAbsent(value)) {
      return Optional.empty();
    }
    Optional<Boolean> flag = notation.flag(value);
    if (flag.isEmpty()) {
      error(name, "must be true or false");
    }
    return flag;
  }

  /** A moment, {@code 2026-11-22T08:15:30Z}, kept to the millisecond. */
  public Instant instant(String name) {
    return required(name, optionalInstant(name), Instant.EPOCH);
  }

  public Optional<Instant> optionalInstant(String name) {
    return optionalValue(name, 40, FieldReader::instantOf, "a moment in UTC such as 2026-11-22T08:15:30Z");
  }

  public LocalDate date(String name) {
    return required(name, optionalDate(name), STAND_IN_DATE);
  }

  public Optional<LocalDate> optionalDate(String name) {
    return optionalValue(name, 10, FieldReader::dateOf, "a date such as 2026-11-22");
  }

  public <E extends Enum<E>> E oneOf(String name, Class<E> words) {
    return required(name, optionalOneOf(name, words), words.getEnumConstants()[0]);
  }

  public <E extends Enum<E>> Optional<E> optionalOneOf(String name, Class<E> words) {
    List<E> all = List.of(words.getEnumConstants());
    return optionalValue(name, 64, t -> all.stream().filter(w -> w.name().equals(t)).findFirst(), "one of " + all);
  }

  /** Whether the field is there and null: for edits where null takes something back. */
  public boolean isNull(String name) {
    return node.path(name).isNull();
  }

  public boolean has(String name) {
    return !isAbsent(node.path(name));
  }

  /** Notes a fault that only the caller can see, such as one between two fields. */
  public void error(String name, String detail) {
    faults.add(name.isEmpty() ? pointer : at(name), detail);
  }

  final JsonNode take(String name) {
    asked.add(name);
    return node.path(name);
  }

  static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  final String at(String name) {
    return name.indexOf('/') < 0 ? Pointer.child(pointer, name) : pointer + "/" + name;
  }

  final List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  final String pointer() {
    return pointer;
  }

  final Faults faults() {
    return faults;
  }

  final Notation notation() {
    return notation;
  }

  final void refuseTheRest() {
    for (String name : names()) {
      if (!asked.contains(name)) {
        faults.add(Pointer.child(pointer, name), "is not a field of this body");
      }
    }
  }

  final OptionalLong number(String name, long least, long most) {
    JsonNode value = take(name);
    if (isAbsent(value)) {
      return OptionalLong.empty();
    }
    Optional<Long> number = notation.whole(value).filter(n -> n >= least && n <= most);
    if (number.isEmpty()) {
      error(name, "must be a whole number from " + least + " to " + most);
      return OptionalLong.empty();
    }
    return OptionalLong.of(number.get());
  }

  private <T> T required(String name, Optional<T> value, T standIn) {
    return value.orElseGet(() -> missing(name, standIn));
  }

  private long required(String name, OptionalLong value, long standIn) {
    return value.orElseGet(() -> missing(name, standIn));
  }

  /** A value that was there but at fault has been reported already. */
  private <T> T missing(String name, T standIn) {
    JsonNode value = node.path(name);
    if (isAbsent(value) || (value.isTextual() && value.textValue().isBlank())) {
      error(name, "is missing");
    }
    return standIn;
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
