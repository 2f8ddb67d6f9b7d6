package stockroom.local.function;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import stockroom.lambda.Surroundings;
import stockroom.testkit.event.Handler;
import stockroom.testkit.event.InvocationContext;
import stockroom.testkit.fault.Permitted;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Permissions.Grant;
import stockroom.testkit.template.Template;

/** The template's functions, each made once with the environment that the template gives it. */
public final class LocalFunctions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Loaded> byName;
    private final Traffic traffic;

    private record Loaded(FunctionSpec spec, Handler handler, Permitted permitted) {}

    private LocalFunctions(Map<String, Loaded> byName, Traffic traffic) {
        this.byName = byName;
        this.traffic = traffic;
    }

    /**
     * Makes every function of the template.
     *
     * @param outside variables whose template's values stand for services outside of AWS, with the values that they have here
     * @param clients AWS clients by their interface
     * @throws IllegalStateException naming the function that can't be made
     */
    public static LocalFunctions load(
            Template template,
            Names names,
            Map<String, String> outside,
            Clock clock,
            Map<Class<?>, Object> clients,
            Traffic traffic) {
        Map<String, Loaded> byName = new LinkedHashMap<>();
        for (FunctionSpec spec : template.functions()) {
            Map<String, String> environment = spec.variables().in(names);
            environment.replaceAll((name, value) -> outside.getOrDefault(name, value));
            environment.put("AWS_REGION", Names.REGION);
            environment.put("AWS_LAMBDA_FUNCTION_NAME", spec.name());
            Permitted permitted = Permitted.by(template, spec, names);
            Surroundings surroundings = Surroundings.of(environment, clock, permitted.hold(clients));
            byName.put(spec.name(), new Loaded(spec, Handler.of(spec, surroundings), permitted));
        }
        return new LocalFunctions(byName, traffic);
    }

    public Optional<FunctionSpec> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(Loaded::spec);
    }

    /** By function, the grants of its role that its calls needed so far. */
    public Map<String, Set<Grant>> grantsUsed() {
        return byName.values().stream()
                .collect(Collectors.toMap(loaded -> loaded.spec().name(), loaded -> loaded.permitted()
                        .used()));
    }

    /**
     * Calls a function and waits for its answer.
     *
     * @throws FunctionFailed when it throws, as Lambda would report
     */
    public JsonNode invoke(String name, JsonNode event) {
        return traffic.pass(() -> call(requireNonNull(byName.get(name), name), event));
    }

    private static JsonNode call(Loaded function, JsonNode event) {
        try {
            long end = System.nanoTime() + function.spec().timeout().toNanos();
            return function.handler()
                    .call(
                            event,
                            new InvocationContext(
                                    function.spec().name(),
                                    UUID.randomUUID().toString(),
                                    () -> Duration.ofNanos(end - System.nanoTime())));
        } catch (RuntimeException | IOException failure) {
            throw new FunctionFailed(function.spec().name(), failure);
        }
    }

    /** JSON of an event or an answer. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException("not JSON: " + text, broken);
        }
    }
}
