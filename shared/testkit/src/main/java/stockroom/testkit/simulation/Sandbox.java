package stockroom.testkit.simulation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import stockroom.lambda.Surroundings;
import stockroom.testkit.event.Handler;
import stockroom.testkit.event.InvocationContext;
import stockroom.testkit.fault.Permitted;
import stockroom.testkit.template.FunctionSpec;

/** One process of a function: it serves one invocation after the other, and remembers what its handler keeps in memory. */
final class Sandbox {
    private final Services services;
    private final Permitted permitted;
    private final Handler handler;
    private @Nullable Invocation current;

    Sandbox(FunctionSpec function, Services services) {
        this.services = services;
        this.permitted = services.permitted(function);
        Map<Class<?>, Object> clients = new HashMap<>();
        services.clients().forEach((type, client) -> clients.put(type, watched(type, client)));
        this.handler = Handler.of(
                function,
                Surroundings.of(services.environment(function), services.timeline(), clients)
                        .on(new SimulatedMachine(services.timeline(), this::current)));
    }

    /** @throws Died when the invocation does */
    JsonNode serve(Invocation invocation, JsonNode event) throws IOException {
        current = invocation;
        try {
            return handler.call(
                    event,
                    new InvocationContext(
                            invocation.function().name(),
                            new UUID(
                                            invocation.dice().state(),
                                            invocation.dice().of("id").state())
                                    .toString(),
                            invocation::left));
        } finally {
            current = null;
        }
    }

    private Invocation current() {
        return requireNonNull(current, "a function does nothing between its invocations");
    }

    private Object watched(Class<?> type, Object client) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> invoke(self, client, method, arguments));
    }

    private @Nullable Object invoke(Object self, Object client, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (arguments == null || arguments.length != 1) {
            return real(client, method, arguments);
        }
        if (arguments[0] instanceof Consumer || method.getName().endsWith("Paginator")) {
            // These are the interface's own methods and end in plain calls: made on the proxy, every page is seen.
            return InvocationHandler.invokeDefault(self, method, arguments);
        }
        if (!(arguments[0] instanceof SdkRequest request)) {
            return real(client, method, arguments);
        }
        guard(request);
        return services.call(
                current(),
                method.getName(),
                request,
                sent -> requireNonNull(real(client, method, new Object[] {sent})));
    }

    /** A function that AWS would refuse is a bug, not a misfortune: it ends the simulation. */
    private void guard(SdkRequest request) {
        try {
            permitted.check(request);
        } catch (DynamoDbException denied) {
            throw new AssertionError(denied.getMessage(), denied);
        }
    }

    private static @Nullable Object real(Object client, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
