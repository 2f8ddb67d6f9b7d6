package stockroom.local.function;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Counts what is written to any table: a schedule that said it has nothing to do is asked again only when something was. */
public final class WriteWatch {
    private static final Set<String> WRITES =
            Set.of("putItem", "updateItem", "deleteItem", "batchWriteItem", "transactWriteItems");

    private final AtomicLong writes = new AtomicLong();

    /** The same client, watched. */
    public DynamoDbClient watch(DynamoDbClient client) {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (self, method, arguments) -> invoke(client, method, arguments));
    }

    public long writes() {
        return writes.get();
    }

    private Object invoke(DynamoDbClient client, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        } finally {
            if (WRITES.contains(method.getName())) {
                writes.incrementAndGet();
            }
        }
    }
}
