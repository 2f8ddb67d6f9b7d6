package stockroom.ordering;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Ids of things that have no natural key. Drawn anew each time: a generator with a memory would repeat itself after a SnapStart restore. */
final class RandomIds {
    private static final int BYTES = 16;

    private RandomIds() {}

    /** A version for a fact that may happen again to something that no longer is; small enough for every reader of JSON. */
    static long version() {
        return new SecureRandom().nextLong(1L << 53);
    }

    static String customer() {
        return "c-" + drawn();
    }

    static String decision() {
        return drawn();
    }

    private static String drawn() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
