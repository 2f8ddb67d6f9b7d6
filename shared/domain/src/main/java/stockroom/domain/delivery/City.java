package stockroom.domain.delivery;

import java.util.Locale;
import java.util.regex.Pattern;

/** City names as people write them (R8): case, outer space and the word "city" in front don't count. "г. Москва" is "москва ", not "Московский". */
public final class City {
    private static final Pattern PREFIX = Pattern.compile("^(г\\.\\s*|г\\s+|город\\s+|city of\\s+)");

    private City() {}

    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return PREFIX.matcher(folded).replaceFirst("").strip();
    }
}
