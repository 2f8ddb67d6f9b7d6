package stockroom.testkit.fault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.lambda.Surroundings;
import stockroom.testkit.TestShop;

/**
 * Watches AWS clients: counts and records their calls and lets a fault happen to one. Once a call has crashed every later one crashes too,
 * because a dead process makes none.
 */
public final class Calls {
    private final List<Call> made = new ArrayList<>();
    private final Fault fault;
    private final Memory memory;
    private volatile @Nullable Call lastOrNull;

    private enum Memory {
        ALL,
        NONE
    }

    private Calls(Fault fault, Memory memory) {
        this.fault = fault;
        this.memory = memory;
    }

    public static Calls counted() {
        return new Calls(Fault.none(), Memory.ALL);
    }

    public static Calls failing(Fault fault) {
        return new Calls(fault, Memory.ALL);
    }

    /** Lets calls through or not, and remembers none: for as long as a process runs. */
    public static Calls guarded(Fault guard) {
        return new Calls(guard, Memory.NONE);
    }

    /** A client that behaves like {@code client} and is watched here. */
    public <T> T watch(Class<T> type, T client) {
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> invoke(self, client, method, arguments));
        return type.cast(proxy);
    }

    /** What a function of the shop finds, its DynamoDB watched. */
    public Surroundings around(TestShop shop, String function) {
        return shop.as(function, Map.of(DynamoDbClient.class, watch(DynamoDbClient.class, shop.dynamoDb())));
    }

    public synchronized List<Call> made() {
        return List.copyOf(made);
    }

    public synchronized int count() {
        return made.size();
    }

    public boolean crashed() {
        return lastOrNull != null;
    }

    /** The call at which the process died. */
    Call crashedAt() {
        return Objects.requireNonNull(lastOrNull, "nobody died");
    }

    /** Forgets what was counted. */
    public synchronized void clear() {
        made.clear();
    }

    private Object invoke(Object proxy, Object client, Method method, Object[] arguments) throws Throwable {
        Object[] plain = arguments == null ? new Object[0] : arguments;
        if (plain.length != 1 || !(plain[0] instanceof SdkRequest || plain[0] instanceof Consumer)) {
            return real(client, method, plain);
        }
        if (plain[0] instanceof Consumer || method.getName().endsWith("Paginator")) {
            // These are the interface's own methods and end in plain calls: made on the proxy, every page is seen.
            return InvocationHandler.invokeDefault(proxy, method, plain);
        }
        return guarded(record(method.getName(), (SdkRequest) plain[0]), () -> real(client, method, plain));
    }

    private Object guarded(Call call, Fault.Real real) throws Throwable {
        if (crashed()) {
            throw new Crash("the process is dead, yet it called " + call.operation());
        }
        try {
            return fault.around(call, real);
        } catch (Crash crash) {
            lastOrNull = call;
            throw crash;
        }
    }

    private synchronized Call record(String operation, SdkRequest request) {
        Call call = Call.of(made.size() + 1, operation, request);
        if (memory == Memory.ALL) {
            made.add(call);
        }
        return call;
    }

    private static Object real(Object client, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
