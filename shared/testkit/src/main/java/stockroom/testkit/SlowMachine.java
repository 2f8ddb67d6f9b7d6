package stockroom.testkit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.Pause;
import stockroom.lambda.Machine;

/** One on which whatever is done takes most of a minute. */
public final class SlowMachine implements Machine {
    private final Machine real = Machine.real();
    private final AtomicLong asked = new AtomicLong();

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
        return real.parallel(width);
    }

    @Override
    public long nanoTime() {
        return Duration.ofSeconds(30).toNanos() * asked.getAndIncrement();
    }
}
