package stockroom.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import stockroom.local.ClientWatch;

/** Remembers the transactions that functions write. */
final class Transactions implements ClientWatch {
    private final Queue<TransactWriteItemsRequest> written = new ConcurrentLinkedQueue<>();
    private volatile Memory memory = Memory.CLOSED;

    private enum Memory {
        CLOSED,
        OPEN
    }

    @Override
    public <T> T watch(Class<T> type, T client) {
        if (type != DynamoDbClient.class) {
            return client;
        }
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (memory == Memory.OPEN
                            && arguments != null
                            && arguments[0] instanceof TransactWriteItemsRequest transaction) {
                        written.add(transaction);
                    }
                    try {
                        return method.invoke(client, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    /** Those written while this work was done. */
    List<TransactWriteItemsRequest> during(Runnable work) {
        memory = Memory.OPEN;
        work.run();
        memory = Memory.CLOSED;
        return List.copyOf(written);
    }
}
