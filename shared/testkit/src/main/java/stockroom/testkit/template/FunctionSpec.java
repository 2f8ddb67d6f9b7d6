package stockroom.testkit.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Lambda function.
 *
 * @param id its logical id, such as {@code OrderIntakeFunction}
 * @param name its module's name, such as {@code order-intake}
 * @param handler its entry point's class
 * @param start how its processes come to be
 */
public record FunctionSpec(
        String id,
        String name,
        String handler,
        Duration timeout,
        Start start,
        Variables variables,
        List<Trigger> triggers) {
    /** From its classes, or from a snapshot of a process that had loaded them (SnapStart). */
    public enum Start {
        FROM_CLASSES,
        FROM_SNAPSHOT
    }

    private static final Pattern CODE = Pattern.compile("functions/([a-z-]+)/target/\\1\\.zip");

    /** Environment variables as the template writes them: their values depend on where resources stand. */
    public static final class Variables {
        private final Map<String, Yaml> values;
        private final Scope scope;

        Variables(Map<String, Yaml> values, Scope scope) {
            this.values = Map.copyOf(values);
            this.scope = scope;
        }

        /** Name → value, where resources are called so. */
        public Map<String, String> in(Names names) {
            Map<String, String> resolved = new TreeMap<>();
            values.forEach((name, value) -> resolved.put(name, scope.text(value, names)));
            return resolved;
        }
    }

    static FunctionSpec read(String id, Yaml properties, Yaml globals, Scope scope) {
        Yaml code = properties.get("CodeUri");
        Matcher module = CODE.matcher(code.text());
        if (!module.matches()) {
            throw code.error("CodeUri must be functions/<module>/target/<module>.zip");
        }
        Map<String, Yaml> variables = new TreeMap<>();
        Stream.of(globals, properties).forEach(level -> level.find("Environment")
                .ifPresent(e -> variables.putAll(e.get("Variables").map())));
        Duration timeout = Stream.of(properties, globals)
                .flatMap(level -> level.find("Timeout").stream())
                .findFirst()
                .map(seconds -> Duration.ofSeconds(seconds.number()))
                .orElseThrow(() -> properties.error("Timeout is missing"));
        List<Trigger> triggers = properties
                .find("Events")
                .map(events -> Trigger.read(events, scope))
                .orElse(List.of());
        return new FunctionSpec(
                id,
                module.group(1),
                properties.get("Handler").text().split("::")[0],
                timeout,
                properties.find("SnapStart").isPresent() ? Start.FROM_SNAPSHOT : Start.FROM_CLASSES,
                new Variables(variables, scope),
                triggers);
    }

    /** Its triggers of one kind. */
    public <T extends Trigger> List<T> triggers(Class<T> kind) {
        return triggers.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
