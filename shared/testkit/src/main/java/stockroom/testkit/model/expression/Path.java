package stockroom.testkit.model.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.value.Invalid;

/** The way to a value inside an item, such as {@code lines[3].reserved}. */
public record Path(List<Step> steps) implements Operand {
    public Path {
        steps = List.copyOf(steps);
    }

    /** One level down. */
    sealed interface Step {}

    /** Into a map, by name or placeholder of a name. */
    record Named(String written) implements Step {}

    /** Into a list, counted from 0. */
    record Element(int index) implements Step {}

    static Path parse(Words words) {
        List<Step> steps = new ArrayList<>();
        steps.add(name(words));
        while (true) {
            if (words.takeIf(".")) {
                steps.add(name(words));
            } else if (words.takeIf("[")) {
                String index = words.take();
                if (!index.matches("\\d{1,9}")) {
                    throw words.wrong();
                }
                steps.add(new Element(Integer.parseInt(index)));
                words.expect("]");
            } else {
                return new Path(steps);
            }
        }
    }

    private static Named name(Words words) {
        String word = words.take();
        if (!word.matches("#\\w+|[A-Za-z_]\\w*")) {
            throw words.wrong();
        }
        return new Named(word);
    }

    /** The attribute of the item that it begins with. */
    public String attribute(Bindings bindings) {
        return bindings.name(((Named) steps.get(0)).written());
    }

    /** Whether it is a whole attribute. */
    public boolean isAttribute() {
        return steps.size() == 1;
    }

    @Override
    public Optional<AttributeValue> find(Map<String, AttributeValue> item, Bindings bindings) {
        Optional<AttributeValue> found = Optional.ofNullable(item.get(attribute(bindings)));
        for (int i = 1; i < steps.size() && found.isPresent(); i++) {
            found = into(found.get(), steps.get(i), bindings);
        }
        return found;
    }

    private static Optional<AttributeValue> into(AttributeValue container, Step step, Bindings bindings) {
        if (step instanceof Named named) {
            return container.hasM()
                    ? Optional.ofNullable(container.m().get(bindings.name(named.written())))
                    : Optional.empty();
        }
        int index = ((Element) step).index();
        return container.hasL() && index < container.l().size()
                ? Optional.of(container.l().get(index))
                : Optional.empty();
    }

    /** No step of one path lies within another's, as an update demands. */
    static void checkApart(List<Path> paths, Bindings bindings) {
        if (paths.stream().allMatch(Path::isAttribute)) {
            // Nearly every update: told apart by their names alone.
            Set<String> names = new HashSet<>();
            paths.forEach(path -> names.add(path.attribute(bindings)));
            if (names.size() < paths.size()) {
                throw overlap();
            }
            return;
        }
        Set<List<Object>> whole = new HashSet<>();
        for (Path path : paths) {
            if (!whole.add(path.resolved(bindings))) {
                throw overlap();
            }
        }
        for (List<Object> steps : whole) {
            for (int length = 1; length < steps.size(); length++) {
                if (whole.contains(steps.subList(0, length))) {
                    throw overlap();
                }
            }
        }
    }

    private static RuntimeException overlap() {
        return Invalid.because("Two document paths overlap with each other");
    }

    private List<Object> resolved(Bindings bindings) {
        return steps.stream()
                .map(step -> step instanceof Named named
                        ? (Object) bindings.name(named.written())
                        : Integer.valueOf(((Element) step).index()))
                .toList();
    }
}
