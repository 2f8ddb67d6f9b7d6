package stockroom.local.sample;

import java.math.BigDecimal;
import java.util.Locale;

/** How pence are shown to a reader: 1,234.56. */
final class Pounds {
    static final String CURRENCY = "GBP";

    private Pounds() {}

    static String of(long pence) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(pence, 2));
    }
}
