package stockroom.local.sample;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The only chance behind what is made up: a draw depends on its words and the fixed seed alone, so that every start makes the same
 * shop and one article's numbers don't move when another is added.
 */
final class Draw {
    /** The data set's DOI suffix, C5BW33, as a number: any would do, this one is remembered. */
    private static final long SEED = 0xC5B33L;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Draw() {}

    /** From low to high, both included. */
    static int between(int low, int high, String what, String about) {
        return random(what, about).nextInt(low, high + 1);
    }

    /** True for so many percent of all things asked about. */
    static boolean happens(int percent, String what, String about) {
        return random(what, about).nextInt(100) < percent;
    }

    static <T> T oneOf(List<T> choices, String what, String about) {
        return choices.get(random(what, about).nextInt(choices.size()));
    }

    private static SplittableRandom random(String what, String about) {
        long hash = FNV_OFFSET ^ SEED;
        String words = what + '\n' + about;
        for (int i = 0; i < words.length(); i++) {
            hash = (hash ^ words.charAt(i)) * FNV_PRIME;
        }
        return new SplittableRandom(hash);
    }
}
