package stockroom.lambda;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Texts that nobody can guess, as long as nobody can guess their source. */
public final class RandomText {
    private RandomText() {}

    /** Lower-case hexadecimal digits, four for every 16 bits. */
    public static String ofBits(int bits, RandomGenerator source) {
        byte[] bytes = new byte[bits / Byte.SIZE];
        source.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
