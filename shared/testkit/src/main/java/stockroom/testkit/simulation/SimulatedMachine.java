package stockroom.testkit.simulation;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.Pause;
import stockroom.lambda.Machine;

/** The machine below a sandbox: chance of its invocation, pauses of virtual time, and what may run side by side runs one after the other. */
final class SimulatedMachine implements Machine {
    private static final long MICROS_PER_MILLI = 1000;

    private final Timeline timeline;
    private final Supplier<Invocation> current;

    SimulatedMachine(Timeline timeline, Supplier<Invocation> current) {
        this.timeline = timeline;
        this.current = current;
    }

    @Override
    public RandomGenerator random() {
        return current.get().random();
    }

    @Override
    public Pause pause() {
        return millis ->
                current.get().pass(current.get().random().nextLong(MICROS_PER_MILLI, millis * MICROS_PER_MILLI));
    }

    @Override
    public Parallel parallel(int width) {
        return inTurn();
    }

    @Override
    public long nanoTime() {
        return timeline.now() * 1000;
    }

    static Parallel inTurn() {
        return new Parallel(new InTurn());
    }

    private static final class InTurn extends AbstractExecutorService {
        private boolean shutdown;

        @Override
        public void execute(Runnable command) {
            command.run();
        }

        @Override
        public void shutdown() {
            shutdown = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown = true;
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return shutdown;
        }

        @Override
        public boolean isTerminated() {
            return shutdown;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return shutdown;
        }
    }
}
