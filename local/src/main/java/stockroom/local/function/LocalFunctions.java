package stockroom.local.function;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stockroom.lambda.Surroundings;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.Permitted;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Template;

/** The template's functions, each made once with the environment that the template gives it. */
public final class LocalFunctions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Loaded> byName;
    private final Traffic traffic;

    private record Loaded(FunctionSpec spec, RequestStreamHandler handler) {}

    private LocalFunctions(Map<String, Loaded> byName, Traffic traffic) {
        this.byName = byName;
        this.traffic = traffic;
    }

    /**
     * Makes every function of the template.
     *
     * @param clients AWS clients by their interface
     * @throws IllegalStateException naming the function that can't be made
     */
    public static LocalFunctions load(
            Template template, Names names, Clock clock, Map<Class<?>, Object> clients, Traffic traffic) {
        Map<String, Loaded> byName = new LinkedHashMap<>();
        for (FunctionSpec spec : template.functions()) {
            Map<String, String> environment = spec.variables().in(names);
            environment.put("AWS_REGION", Names.REGION);
            environment.put("AWS_LAMBDA_FUNCTION_NAME", spec.name());
            byName.put(
                    spec.name(),
                    new Loaded(
                            spec,
                            handler(
                                    spec,
                                    Surroundings.of(environment, clock, permitted(clients, template, spec, names)))));
        }
        return new LocalFunctions(byName, traffic);
    }

    /** The clients, held to what the function's role allows: what AWS would refuse fails here too. */
    private static Map<Class<?>, Object> permitted(
            Map<Class<?>, Object> clients, Template template, FunctionSpec spec, Names names) {
        Calls guard = Calls.guarded(Permitted.by(template, spec, names));
        Map<Class<?>, Object> held = new HashMap<>();
        clients.forEach((type, client) -> held.put(type, watched(guard, type, client)));
        return held;
    }

    private static <T> T watched(Calls guard, Class<T> type, Object client) {
        return guard.watch(type, type.cast(client));
    }

    private static RequestStreamHandler handler(FunctionSpec spec, Surroundings surroundings) {
        try {
            Class<?> type = Class.forName(spec.handler());
            return (RequestStreamHandler)
                    type.getConstructor(Surroundings.class).newInstance(surroundings);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(
                    spec.name() + " can't start: " + failed.getTargetException().getMessage(),
                    failed.getTargetException());
        } catch (ReflectiveOperationException | ClassCastException missing) {
            throw new IllegalStateException(
                    "template.yaml names " + spec.handler() + " as the handler of " + spec.name()
                            + ": it must be a RequestStreamHandler with a public constructor that takes Surroundings ("
                            + missing + ")",
                    missing);
        }
    }

    public Optional<FunctionSpec> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(Loaded::spec);
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
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            LocalContext context =
                    new LocalContext(function.spec(), UUID.randomUUID().toString(), System.nanoTime());
            function.handler().handleRequest(new ByteArrayInputStream(JSON.writeValueAsBytes(event)), output, context);
            return output.size() == 0 ? JSON.nullNode() : JSON.readTree(output.toByteArray());
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
