package stockroom.ordering;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import stockroom.lambda.RandomText;

/**
 * Ids of things that have no natural key.
 *
 * @param source asked anew each time: a generator with a memory would repeat itself after a SnapStart restore
 */
record RandomIds(Supplier<RandomGenerator> source) {
    private static final int BITS = 128;

    /** A version for a fact that may happen again to something that no longer is; small enough for every reader of JSON. */
    long version() {
        return source.get().nextLong(1L << 53);
    }

    String customer() {
        return "c-" + drawn();
    }

    String decision() {
        return drawn();
    }

    private String drawn() {
        return RandomText.ofBits(BITS, source.get());
    }
}
