package stockroom.lambda;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Texts that nobody can guess. A new source for each, since one kept in memory would repeat itself in every copy of a restored snapshot. */
public final class RandomText {
    private RandomText() {}

    /** Lower-case hexadecimal digits, four for every 16 bits. */
    public static String ofBits(int bits) {
        byte[] bytes = new byte[bits / Byte.SIZE];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
