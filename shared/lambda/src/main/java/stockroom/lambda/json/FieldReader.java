package stockroom.lambda.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Reads texts, numbers, flags and words of an object, and notes what is wrong with them; see {@link Fields}. */
public abstract sealed class FieldReader permits ValueReader {
    private static final int MAX_WORD = 64;

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

    /** A text that may be left out, which is also what an empty one says. */
    public Optional<String> optionalText(String name, int max) {
        return optionalUnlessBlank(name, max, Optional::of, "a text");
    }

    /** A text with a form of its own, such as an id; {@code rule} says in words what {@code parse} accepts. */
    public <T> T value(String name, int max, Function<String, Optional<T>> parse, String rule, T standIn) {
        return required(name, optionalUnlessBlank(name, max, parse, rule), standIn);
    }

    /** The same, which may be left out; an empty text hasn't the form. */
    public <T> Optional<T> optionalValue(String name, int max, Function<String, Optional<T>> parse, String rule) {
        JsonNode value = take(name);
        return isAbsent(value) ? Optional.empty() : formed(name, value, max, parse, rule);
    }

    /** The same, where an empty text says no more than none, as an input field that was left empty does. */
    public <T> Optional<T> optionalUnlessBlank(String name, int max, Function<String, Optional<T>> parse, String rule) {
        JsonNode value = take(name);
        return isSilent(value) ? Optional.empty() : formed(name, value, max, parse, rule);
    }

    private <T> Optional<T> formed(
            String name, JsonNode value, int max, Function<String, Optional<T>> parse, String rule) {
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

    public int whole(String name, int least, int most) {
        return (int) required(name, number(name, least, most), least);
    }

    /** The same beyond what an int holds, as numbers are that somebody else counts, or takes from a clock. */
    public long longWhole(String name, long least, long most) {
        return required(name, number(name, least, most), least);
    }

    public OptionalInt optionalWhole(String name, int least, int most) {
        OptionalLong number = number(name, least, most);
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
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

    public <E extends Enum<E>> E oneOf(String name, Class<E> words) {
        return value(name, MAX_WORD, wordOf(words), ruleOf(words), words.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> Optional<E> optionalOneOf(String name, Class<E> words) {
        return optionalValue(name, MAX_WORD, wordOf(words), ruleOf(words));
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> wordOf(Class<E> words) {
        return text -> Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(text))
                .findFirst();
    }

    private static <E extends Enum<E>> String ruleOf(Class<E> words) {
        return "one of " + List.of(words.getEnumConstants());
    }

    /** Whether the field is there and null: for edits where null takes something back. */
    public boolean isNull(String name) {
        return node.path(name).isNull();
    }

    public boolean has(String name) {
        return !isAbsent(node.path(name));
    }

    /** Whether the field is there and not an empty text, which for {@link #optionalUnlessBlank} is the same as left out. */
    public boolean says(String name) {
        return !isSilent(node.path(name));
    }

    private static boolean isSilent(JsonNode value) {
        return isAbsent(value) || (value.isTextual() && value.textValue().isBlank());
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

    final <T> T required(String name, Optional<T> value, T standIn) {
        return value.orElseGet(() -> missing(name, standIn));
    }

    final long required(String name, OptionalLong value, long standIn) {
        return value.orElseGet(() -> missing(name, standIn));
    }

    /** A value that was there but at fault has been reported already. */
    private <T> T missing(String name, T standIn) {
        JsonNode value = node.path(name);
        if (isSilent(value)) {
            error(name, "is missing");
        }
        return standIn;
    }
}
