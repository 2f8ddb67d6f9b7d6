package stockroom.testkit.simulation;

import java.util.SplittableRandom;

/**
 * Chance that hangs on names instead of on an order: what one thing draws is the same whatever else happens, so that a history can be shrunk
 * step by step. Ask a die once; derive another for the next question.
 */
record Dice(long state) {
    private static final double UNIT = 0x1.0p-53;

    /** The die of a part, by its name. */
    Dice of(String part) {
        long hash = state;
        for (int i = 0; i < part.length(); i++) {
            hash = (hash ^ part.charAt(i)) * 0x100000001B3L;
        }
        return new Dice(mixed(hash));
    }

    /** The die of a part, by its number. */
    Dice of(long part) {
        return new Dice(mixed(state + 0x9E3779B97F4A7C15L * (part + 1)));
    }

    /** At least 0 and less than 1. */
    double share() {
        return (mixed(state) >>> 11) * UNIT;
    }

    boolean happens(double probability) {
        return share() < probability;
    }

    /** At least {@code least} and less than {@code end}. */
    long between(long least, long end) {
        return least + (long) (share() * (end - least));
    }

    SplittableRandom generator() {
        return new SplittableRandom(state);
    }

    /** The finalizer of SplitMix64: every bit of the state moves every bit of the result. */
    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
