package stockroom.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.local.ClientWatch;

/** How much of the time of some work passes inside DynamoDB Local. */
final class Stopwatch implements ClientWatch {
    private final ClientWatch inner;
    private long inside;
    private long whole;
    private long busy;
    private long busySince;
    private int running;

    /** @param inner watches as well, outside the measured time */
    Stopwatch(ClientWatch inner) {
        this.inner = inner;
    }

    @Override
    public <T> T watch(Class<T> type, T client) {
        return inner.watch(type, type == DynamoDbClient.class ? timed(type, client) : client);
    }

    private <T> T timed(Class<T> type, T client) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    long began = enter();
                    try {
                        return method.invoke(client, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    } finally {
                        leave(began);
                    }
                }));
    }

    private synchronized long enter() {
        long now = System.nanoTime();
        if (running++ == 0) {
            busySince = now;
        }
        return now;
    }

    private synchronized void leave(long began) {
        long now = System.nanoTime();
        if (--running == 0) {
            busy += now - busySince;
        }
        // Consumers of the outbox have threads of their own: they keep no caller waiting.
        if (!Thread.currentThread().getName().startsWith("delivery")) {
            inside += now - began;
        }
    }

    /** Work that is measured as a whole. */
    void whole(Runnable work) {
        long began = System.nanoTime();
        work.run();
        long took = System.nanoTime() - began;
        synchronized (this) {
            whole += took;
        }
    }

    synchronized void reset() {
        inside = 0;
        whole = 0;
        busy = 0;
    }

    /** Of the time of all work that was measured as a whole. */
    synchronized double share() {
        return (double) inside / whole;
    }

    /** How long at least one request was under way, whoever made it. */
    synchronized long busyNanos() {
        return busy;
    }
}
