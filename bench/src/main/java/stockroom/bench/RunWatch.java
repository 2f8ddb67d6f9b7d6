package stockroom.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.Pause;

/**
 * Sums the processor time of a run's threads, and apart what of it passes inside the model of DynamoDB: the rest is the product's own. Other work
 * on the machine moves it little; garbage collection, most of it the model's, is not in it.
 */
final class RunWatch implements stockroom.lambda.Machine {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS_OF_A_MILLI = 1e6;

    private final stockroom.lambda.Machine real = stockroom.lambda.Machine.real();
    private final Queue<Thread> helpers = new ConcurrentLinkedQueue<>();
    private final LongAdder whole = new LongAdder();
    private final LongAdder inside = new LongAdder();

    /** What a run comes to. */
    <T> T watch(Supplier<T> run) {
        T result = counted(whole, run);
        helpers.forEach(RunWatch::await);
        return result;
    }

    double ownMillis() {
        return (whole.sum() - inside.sum()) / NANOS_OF_A_MILLI;
    }

    /** Milliseconds of processor time that this thread takes for some work. */
    static double millis(Runnable work) {
        long began = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - began) / NANOS_OF_A_MILLI;
    }

    DynamoDbClient around(DynamoDbClient model) {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (self, method, arguments) -> {
                    long began = THREADS.getCurrentThreadCpuTime();
                    try {
                        return method.invoke(model, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    } finally {
                        inside.add(THREADS.getCurrentThreadCpuTime() - began);
                    }
                });
    }

    @Override
    public RandomGenerator random() {
        return real.random();
    }

    @Override
    public Pause pause() {
        return real.pause();
    }

    @Override
    public Parallel parallel(int width) {
        return new Parallel(Executors.newFixedThreadPool(width, this::helper));
    }

    @Override
    public long nanoTime() {
        return real.nanoTime();
    }

    private Thread helper(Runnable work) {
        Thread thread = new Thread(
                () -> counted(whole, () -> {
                    work.run();
                    return work;
                }),
                "parallel");
        thread.setDaemon(true);
        helpers.add(thread);
        return thread;
    }

    private static <T> T counted(LongAdder sum, Supplier<T> work) {
        long began = THREADS.getCurrentThreadCpuTime();
        try {
            return work.get();
        } finally {
            sum.add(THREADS.getCurrentThreadCpuTime() - began);
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
