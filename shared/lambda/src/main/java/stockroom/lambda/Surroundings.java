package stockroom.lambda;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;

/**
 * What a function finds around it: its environment variables, the clock, the machine, and AWS clients. The no-argument constructor of a handler uses
 * {@link #ofLambda()}; tests and the local run pass their own, so that one virtual machine can hold many functions with different
 * environments, one movable clock and embedded services.
 */
public final class Surroundings {
    private final Map<String, String> environment;
    private final Clock clock;
    private final Machine machine;
    private final Map<Class<?>, Object> clients;

    private Surroundings(Map<String, String> environment, Clock clock, Machine machine, Map<Class<?>, Object> clients) {
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.machine = machine;
        this.clients = Map.copyOf(clients);
    }

    /** The real ones: the process's environment, the system's clock, clients built from the environment. */
    public static Surroundings ofLambda() {
        return new Surroundings(System.getenv(), Clock.systemUTC(), Machine.real(), Map.of());
    }

    /** Given ones; a client that is not among {@code clients} is built from the environment as in Lambda. */
    public static Surroundings of(Map<String, String> environment, Clock clock, Map<Class<?>, Object> clients) {
        return new Surroundings(environment, clock, Machine.real(), clients);
    }

    /** The same on another machine. */
    public Surroundings on(Machine other) {
        return new Surroundings(environment, clock, other, clients);
    }

    public Machine machine() {
        return machine;
    }

    public Clock clock() {
        return clock;
    }

    /**
     * An environment variable that the template sets.
     *
     * @throws IllegalStateException naming the variable when it is missing: the function can't start without it
     */
    public String variable(String name) {
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException(
                    "environment variable " + name + " is not set; template.yaml declares what each function needs");
        }
        return value;
    }

    /** The client of this type that was given, else the one that {@code build} makes of the environment. */
    public <T> T client(Class<T> type, Function<Map<String, String>, T> build) {
        Object given = clients.get(type);
        return given == null ? build.apply(environment) : type.cast(given);
    }
}
