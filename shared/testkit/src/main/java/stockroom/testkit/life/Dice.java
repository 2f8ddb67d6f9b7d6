package stockroom.testkit.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded draws: the same seed draws the same life. */
final class Dice {
    private static final double PERCENT = 100;

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean inPercent(double percent) {
        return random.nextDouble() * PERCENT < percent;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of so many, the first the likeliest: the n-th comes 1/n times as often. */
    int zipf(int count) {
        double all = 0;
        for (int n = 1; n <= count; n++) {
            all += 1.0 / n;
        }
        double left = random.nextDouble() * all;
        for (int n = 1; n < count; n++) {
            left -= 1.0 / n;
            if (left < 0) {
                return n - 1;
            }
        }
        return count - 1;
    }

    /** A whole number of events around this mean: the count of a Poisson process. */
    int around(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** Within the span, to the millisecond. */
    Duration upTo(Duration span) {
        return Duration.ofMillis(random.nextLong(Math.max(1, span.toMillis())));
    }

    Instant between(Instant from, Instant to) {
        return from.plus(upTo(Duration.between(from, to)));
    }
}
