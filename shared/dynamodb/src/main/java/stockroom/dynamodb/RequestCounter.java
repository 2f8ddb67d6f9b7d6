package stockroom.dynamodb;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Counts the requests that go through a client, so that a run can say what it cost. */
public final class RequestCounter {
    private static final String PAGINATOR = "Paginator";

    private final LongAdder count = new LongAdder();

    /** A client that counts here and leaves the rest to this one. */
    public DynamoDbClient counting(DynamoDbClient client) {
        Object proxy = Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (self, method, arguments) -> call(client, self, method, arguments));
        return (DynamoDbClient) proxy;
    }

    public long requests() {
        return count.sum();
    }

    private Object call(DynamoDbClient client, Object self, Method method, Object[] arguments) throws Throwable {
        if (method.getName().endsWith(PAGINATOR)) {
            // Its pages are requests of their own, and come back here only when the paginator works on the counting
            // client.
            return InvocationHandler.invokeDefault(self, method, arguments);
        }
        if (arguments != null) {
            count.increment();
        }
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
