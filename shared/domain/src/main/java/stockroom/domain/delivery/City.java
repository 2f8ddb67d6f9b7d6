package stockroom.domain.delivery;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * City names as people write them (R8): case, outer space and the word "city" in front don't count, and neither does the language. "г. Москва" is "москва " and
 * "Moscow", not "Московский".
 */
public final class City {
    private static final Pattern PREFIX = Pattern.compile("^(г\\.\\s*|м\\.\\s*|г\\s+|город\\s+|місто\\s+|city of\\s+)");

    private City() {}

    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return CityNames.one(PREFIX.matcher(folded).replaceFirst("").strip());
    }
}
