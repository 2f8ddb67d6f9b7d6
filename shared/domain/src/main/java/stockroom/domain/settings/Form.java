package stockroom.domain.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a setting's plain value (text, whole number, flag, list, map or null, as JSON has them) becomes a typed one.
 *
 * @param <T> the typed value
 */
@FunctionalInterface
interface Form<T> {
    /**
     * The typed value.
     *
     * @throws Misfit when the value doesn't have this form
     */
    T read(@Nullable Object plain);

    /** The same, where null is a value too: switched off. */
    default Form<Optional<T>> orOff() {
        return plain -> plain == null ? Optional.empty() : Optional.of(read(plain));
    }

    static <T> Form<T> text(Function<String, Optional<T>> parse, String expected) {
        return plain -> {
            if (plain instanceof String text) {
                return parse.apply(text).orElseThrow(() -> new Misfit(expected));
            }
            throw new Misfit(expected);
        };
    }

    static Form<Integer> whole(int from, int to) {
        return plain -> {
            if (plain instanceof Long number && number >= from && number <= to) {
                return number.intValue();
            }
            throw new Misfit("must be a whole number from " + from + " to " + to);
        };
    }

    static Form<Boolean> flag() {
        return plain -> {
            if (plain instanceof Boolean flag) {
                return flag;
            }
            throw new Misfit("must be true or false");
        };
    }

    static <E extends Enum<E>> Form<E> oneOf(Class<E> words) {
        List<E> all = List.of(words.getEnumConstants());
        return text(word -> all.stream().filter(e -> e.name().equals(word)).findFirst(), "must be one of " + all);
    }

    /** A list of different values. */
    static <T> Form<List<T>> distinct(Form<T> each, int least, int most) {
        return plain -> {
            if (!(plain instanceof List<?> list) || list.size() < least || list.size() > most) {
                throw new Misfit("must be a list of " + least + " to " + most);
            }
            List<T> values = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                T value = step(each, Integer.toString(i), list.get(i));
                if (values.contains(value)) {
                    throw new Misfit("/" + i, "is named twice");
                }
                values.add(value);
            }
            return List.copyOf(values);
        };
    }

    /** One value for every word of an enumeration. */
    static <E extends Enum<E>, T> Form<Map<E, T>> forEvery(Class<E> words, Form<T> each) {
        return plain -> {
            Map<String, @Nullable Object> fields = fields(plain, namesOf(words));
            Map<E, T> values = new EnumMap<>(words);
            for (E word : words.getEnumConstants()) {
                values.put(word, step(each, word.name(), fields.get(word.name())));
            }
            return Map.copyOf(values);
        };
    }

    /** A map that has exactly these fields. */
    static Map<String, @Nullable Object> fields(@Nullable Object plain, Set<String> names) {
        if (!(plain instanceof Map<?, ?> map)) {
            throw new Misfit("must be an object with the fields " + names);
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> fields.put(String.valueOf(name), value));
        for (String name : fields.keySet()) {
            if (!names.contains(name)) {
                throw new Misfit("has a field that is not one of " + names);
            }
        }
        for (String name : names) {
            if (!fields.containsKey(name)) {
                throw new Misfit("/" + name, "is missing");
            }
        }
        return fields;
    }

    static <T> T step(Form<T> form, String step, @Nullable Object plain) {
        try {
            return form.read(plain);
        } catch (Misfit misfit) {
            throw misfit.within(step);
        }
    }

    private static <E extends Enum<E>> Set<String> namesOf(Class<E> words) {
        Map<String, Boolean> names = new LinkedHashMap<>();
        for (E word : words.getEnumConstants()) {
            names.put(word.name(), true);
        }
        return names.keySet();
    }
}
