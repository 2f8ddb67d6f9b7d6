package stockroom.local.delivery;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Tells the pollers of queues when something was sent, so that they need not look all the time. */
public final class SendWatch {
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();

    void onSend(Runnable listener) {
        listeners.add(listener);
    }

    /** The same client, watched. */
    public SqsClient watch(SqsClient client) {
        return (SqsClient) Proxy.newProxyInstance(
                SqsClient.class.getClassLoader(), new Class<?>[] {SqsClient.class}, (self, method, arguments) -> {
                    try {
                        return method.invoke(client, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    } finally {
                        if (method.getName().startsWith("sendMessage")) {
                            listeners.forEach(Runnable::run);
                        }
                    }
                });
    }
}
