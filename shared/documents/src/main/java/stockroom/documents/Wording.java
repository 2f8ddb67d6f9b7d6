package stockroom.documents;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.settings.Language;

/**
 * The words, numbers and dates of one language, as a {@code .properties} file beside the class that prints them says. Not a resource bundle:
 * that falls back on the machine's own language, and a paper must not depend on where it was made.
 */
public final class Wording {
    private static final int USUAL_DIGITS = 2;

    private final Properties words;
    private final Locale locale;
    private final DecimalFormatSymbols signs;

    private Wording(Properties words, Locale locale) {
        this.words = words;
        this.locale = locale;
        this.signs = new DecimalFormatSymbols(Locale.ROOT);
        signs.setDecimalSeparator(said("number.decimal").charAt(0));
        signs.setGroupingSeparator(said("number.grouping").charAt(0));
    }

    /**
     * The wording of a kind of paper.
     *
     * @param paper the class that prints it; its words are in {@code <name>.<language>.properties} beside it
     */
    public static Wording of(Class<?> paper, Language language) {
        String code = code(language);
        String file = paper.getSimpleName() + "." + code + ".properties";
        try (var stream = paper.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("there are no words in " + file);
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                Properties words = new Properties();
                words.load(reader);
                return new Wording(words, Locale.forLanguageTag(code));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("can't read " + file, unreadable);
        }
    }

    /** The language for somebody with this tag, {@code ru} or {@code ru-UA}: English for whoever speaks one that nothing is written in. */
    public static Language nearest(String tag) {
        return spoken(tag).orElse(Language.EN);
    }

    /** The same; empty for a language that nothing is written in. */
    public static Optional<Language> spoken(String tag) {
        return Stream.of(Language.values())
                .filter(language -> tag.split("-", 2)[0].equalsIgnoreCase(code(language)))
                .findFirst();
    }

    /** The ISO 639 code, such as {@code ru}. */
    public static String code(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalStateException when the file lacks the word: a fault of ours */
    public String said(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("the words of " + key + " are missing");
        }
        return word;
    }

    /** The same with values in the places of its {@code %s}. */
    public String said(String key, Object... values) {
        return String.format(locale, said(key), values);
    }

    /** {@code 22 November 2026}. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(said("pattern.date"), locale).format(date);
    }

    /** All in digits, for a column. */
    public String shortDate(LocalDate date) {
        return DateTimeFormatter.ofPattern(said("pattern.short"), locale).format(date);
    }

    /** {@code 1,299.00}, without its currency. */
    public String amount(Money money) {
        BigDecimal major = major(money);
        DecimalFormat format = new DecimalFormat("#,##0", signs);
        format.setMinimumFractionDigits(major.scale());
        return format.format(major);
    }

    public String whole(Quantity quantity) {
        return new DecimalFormat("#,##0", signs).format(quantity.units());
    }

    /** The amount in the currency's major unit: 129900 UAH is 1299.00. */
    public static BigDecimal major(Money money) {
        return BigDecimal.valueOf(money.minorUnits(), digits(money.currency()));
    }

    /** How many digits stand behind the point; two where ISO 4217 doesn't know the currency. */
    private static int digits(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .mapToInt(known -> Math.max(0, known.getDefaultFractionDigits()))
                .findFirst()
                .orElse(USUAL_DIGITS);
    }
}
