package stockroom.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Some threads for requests that need not wait for each other. Close it with the work it was made for: no thread outlives a snapshot. */
public final class Parallel implements AutoCloseable {
    private final ExecutorService threads;

    /** Threads of its own, this many. */
    public Parallel(int width) {
        this(Executors.newFixedThreadPool(width, work -> {
            Thread thread = new Thread(work, "parallel");
            thread.setDaemon(true);
            return thread;
        }));
    }

    /** Given threads, which are shut down with the work. */
    public Parallel(ExecutorService threads) {
        this.threads = threads;
    }

    /** The results in the order of the inputs. All inputs are tried; then the first failure, if any, is thrown. */
    public <T, R> List<R> map(List<T> inputs, Function<T, R> each) {
        List<Future<R>> running = new ArrayList<>();
        inputs.forEach(input -> running.add(threads.submit(() -> each.apply(input))));
        List<R> results = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (Future<R> future : running) {
            try {
                results.add(future.get());
            } catch (ExecutionException failed) {
                failures.add(failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new Busy("interrupted", interrupted);
            }
        }
        if (!failures.isEmpty()) {
            throw rethrown(failures.get(0));
        }
        return results;
    }

    private static RuntimeException rethrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
