package stockroom.dynamodb;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item of a table, or one map inside it, read and written by attribute name. Reading a missing required attribute is a bug and throws. */
public final class Item {
    private final Map<String, AttributeValue> attributes;

    private Item(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    public static Item empty() {
        return new Item(new LinkedHashMap<>());
    }

    public static Item of(Map<String, AttributeValue> attributes) {
        return new Item(attributes);
    }

    /** A key of a table whose partition key alone names the item. */
    public static Item key(String pk) {
        return empty().text("pk", pk);
    }

    /** A key of a table with a sort key. */
    public static Item key(String pk, String sk) {
        return key(pk).text("sk", sk);
    }

    public Map<String, AttributeValue> attributes() {
        return attributes;
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    public Item text(String name, String value) {
        return with(name, ofText(value));
    }

    public Item number(String name, long value) {
        return with(name, ofNumber(value));
    }

    public Item flag(String name, boolean value) {
        return with(name, ofFlag(value));
    }

    public Item time(String name, Instant value) {
        return with(name, ofTime(value));
    }

    public Item date(String name, LocalDate value) {
        return with(name, ofText(value.toString()));
    }

    public Item texts(String name, Collection<String> values) {
        return with(name, AttributeValue.fromL(values.stream().map(Item::ofText).toList()));
    }

    /** A set of texts; DynamoDB has no empty sets, so an empty one is left out. */
    public Item textSet(String name, Collection<String> values) {
        return values.isEmpty() ? this : with(name, AttributeValue.fromSs(List.copyOf(values)));
    }

    public Item map(String name, Item value) {
        return with(name, AttributeValue.fromM(value.attributes));
    }

    public Item list(String name, List<Item> values) {
        return with(
                name,
                AttributeValue.fromL(values.stream()
                        .map(v -> AttributeValue.fromM(v.attributes))
                        .toList()));
    }

    /** Writes the attribute when there is a value, leaves it out otherwise. */
    public Item optionalText(String name, Optional<String> value) {
        return value.map(v -> text(name, v)).orElse(this);
    }

    public Item with(String name, AttributeValue value) {
        attributes.put(name, value);
        return this;
    }

    public String text(String name) {
        return required(name).s();
    }

    public Optional<String> optionalText(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    public long number(String name) {
        return Long.parseLong(required(name).n());
    }

    /** A counter that was never written is 0. */
    public long count(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? 0 : Long.parseLong(value.n());
    }

    /** A counter that was never written is 0. @throws ArithmeticException beyond the range of int */
    public int units(String name) {
        return Math.toIntExact(count(name));
    }

    public BigDecimal decimal(String name) {
        return new BigDecimal(required(name).n());
    }

    /** A flag that was never written is false. */
    public boolean flag(String name) {
        AttributeValue value = attributes.get(name);
        return value != null && Boolean.TRUE.equals(value.bool());
    }

    public Instant time(String name) {
        return Instant.parse(text(name));
    }

    public Optional<Instant> optionalTime(String name) {
        return optionalText(name).map(Instant::parse);
    }

    public LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    public Optional<LocalDate> optionalDate(String name) {
        return optionalText(name).map(LocalDate::parse);
    }

    /** A list that was never written is empty. */
    public List<String> texts(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null) {
            return List.of();
        }
        return value.hasSs()
                ? value.ss()
                : value.l().stream().map(AttributeValue::s).toList();
    }

    public Item map(String name) {
        return new Item(required(name).m());
    }

    public Optional<Item> optionalMap(String name) {
        return Optional.ofNullable(attributes.get(name)).map(v -> new Item(v.m()));
    }

    /** A list that was never written is empty. */
    public List<Item> list(String name) {
        AttributeValue value = attributes.get(name);
        return value == null
                ? List.of()
                : value.l().stream().map(v -> new Item(v.m())).toList();
    }

    public static AttributeValue ofText(String value) {
        return AttributeValue.fromS(value);
    }

    public static AttributeValue ofNumber(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    public static AttributeValue ofFlag(boolean value) {
        return AttributeValue.fromBool(value);
    }

    /** @throws IllegalArgumentException when empty: DynamoDB has no empty sets */
    public static AttributeValue ofTextSet(Collection<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("DynamoDB has no empty sets");
        }
        return AttributeValue.fromSs(List.copyOf(values));
    }

    public static AttributeValue ofMap(Item value) {
        return AttributeValue.fromM(value.attributes);
    }

    /** Fixed width, in UTC, to the millisecond: the order of the texts is the order of the times. */
    public static AttributeValue ofTime(Instant value) {
        return AttributeValue.fromS(timeText(value));
    }

    /** {@code 2026-11-22T08:15:30.000Z}, always 24 characters. */
    public static String timeText(Instant value) {
        String text = value.truncatedTo(ChronoUnit.MILLIS).toString();
        return switch (text.length()) {
            case 20 -> text.substring(0, 19) + ".000Z";
            default -> text;
        };
    }

    private AttributeValue required(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException("the item has no attribute " + name + "; it has " + attributes.keySet());
        }
        return value;
    }
}
