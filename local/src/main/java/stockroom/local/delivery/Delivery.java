package stockroom.local.delivery;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import stockroom.local.function.LocalFunctions;
import stockroom.local.function.Traffic;
import stockroom.testkit.Daemons;
import stockroom.testkit.Queues;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Queue;
import stockroom.testkit.template.Template;
import stockroom.testkit.template.Trigger;

/** Every stream and queue that the template connects to a function, each polled by a thread of its own. */
public final class Delivery implements AutoCloseable {
    private static final Duration CHECK_EVERY = Duration.ofMillis(3);

    private final List<PollerThread> threads = new ArrayList<>();
    private final List<Queue> consumed;
    private final Queues queues;
    private final ExecutorService executor = Executors.newCachedThreadPool(Daemons.named("delivery"));

    private Delivery(List<Queue> consumed, Queues queues) {
        this.consumed = consumed;
        this.queues = queues;
    }

    /** Starts to poll. */
    public static Delivery start(
            Template template,
            Names names,
            Sources sources,
            LocalFunctions functions,
            Traffic traffic,
            PrintStream complaints) {
        List<Poller> pollers = new ArrayList<>();
        List<String> consumed = new ArrayList<>();
        for (FunctionSpec function : template.functions()) {
            for (Trigger.Stream stream : function.triggers(Trigger.Stream.class)) {
                pollers.add(new StreamPoller(
                        function.name(), stream, names.name(stream.table()), sources, functions, complaints));
            }
            for (Trigger.Messages messages : function.triggers(Trigger.Messages.class)) {
                pollers.add(new QueuePoller(function.name(), messages, names, sources.queues(), functions, complaints));
                consumed.add(messages.queue());
            }
        }
        List<Queue> queues = template.queues().stream()
                .filter(queue -> consumed.contains(queue.id()))
                .toList();
        Delivery delivery = new Delivery(queues, new Queues(sources.queues(), template.queues(), names));
        pollers.forEach(poller -> delivery.threads.add(new PollerThread(poller, traffic, complaints)));
        delivery.threads.forEach(delivery.executor::execute);
        sources.sends().onSend(() -> delivery.threads.forEach(PollerThread::wake));
        return delivery;
    }

    /** Waits until every stream and queue is drained; gives what is not when the time is over, empty when all are. */
    public Optional<String> settle(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        Optional<String> busy = Optional.of("everything");
        while (busy.isPresent() && System.nanoTime() < end) {
            busy = busy(end);
        }
        return busy;
    }

    /** Forgets where it was: tables and queues were emptied. */
    public void restart() {
        threads.forEach(PollerThread::restart);
    }

    private Optional<String> busy(long end) {
        long before = delivered();
        for (PollerThread thread : threads) {
            if (!thread.awaitEmptyRound(end)) {
                return Optional.of(thread.name());
            }
        }
        for (Queue queue : consumed) {
            int depth = queues.depth(queue);
            if (depth > 0) {
                pause();
                return Optional.of("queue " + queue.id() + " with " + depth + " messages");
            }
        }
        // What was delivered while the others were looked at may have filled them again.
        return delivered() == before ? Optional.empty() : Optional.of("deliveries");
    }

    private long delivered() {
        return threads.stream().mapToLong(PollerThread::delivered).sum();
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(CHECK_EVERY.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
