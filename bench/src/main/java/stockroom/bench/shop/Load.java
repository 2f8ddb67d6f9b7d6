package stockroom.bench.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** The same work by several threads at once, each taking the next number until all are done. */
public final class Load {
    private Load() {}

    /** @return how many a second */
    public static double rate(int threads, int first, int count, IntConsumer work) {
        AtomicInteger next = new AtomicInteger(first);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        long began = System.nanoTime();
        try {
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(CompletableFuture.runAsync(() -> drain(next, first + count, work), workers));
            }
            running.forEach(CompletableFuture::join);
        } finally {
            workers.shutdown();
        }
        return count * 1e9 / (System.nanoTime() - began);
    }

    private static void drain(AtomicInteger next, int end, IntConsumer work) {
        for (int number = next.getAndIncrement(); number < end; number = next.getAndIncrement()) {
            work.accept(number);
        }
    }
}
