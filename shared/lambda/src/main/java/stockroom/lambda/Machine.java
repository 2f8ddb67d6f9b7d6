package stockroom.lambda;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.Pause;

/** What a process has of the machine it runs on beside the clock: chance, waiting, threads and the time that work takes. */
public interface Machine {
    /** A source that nobody can guess. Ask anew each time: one kept in memory repeats itself in every copy of a restored snapshot. */
    RandomGenerator random();

    Pause pause();

    /** Threads for one piece of work; close them with it. */
    Parallel parallel(int width);

    /** Nanoseconds since some moment, for durations: unlike the clock's, this time can't be travelled. */
    long nanoTime();

    /** The one below this virtual machine. */
    static Machine real() {
        return new Machine() {
            @Override
            public RandomGenerator random() {
                return new SecureRandom();
            }

            @Override
            public Pause pause() {
                return Pause.asleep();
            }

            @Override
            public Parallel parallel(int width) {
                return new Parallel(width);
            }

            @Override
            public long nanoTime() {
                return System.nanoTime();
            }
        };
    }
}
