package stockroom.testkit.model.value;

import java.math.BigDecimal;

/**
 * DynamoDB's numbers, kept as text without exponent or needless zeros: at most 38 digits, 1E-130 to 9.9…E+125 in magnitude.
 *
 * <p>Source: <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html#HowItWorks.DataTypes.Number">Number</a>.
 */
public final class Decimal {
    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;
    private static final int MIN_EXPONENT = -130;

    /** So many digits always fit a long. */
    private static final int LONG_DIGITS = 18;

    private Decimal() {}

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when it isn't a number that can be kept */
    public static String canonical(String text) {
        return isPlain(text) ? text : canonical(parse(text));
    }

    public static int compare(String left, String right) {
        return isPlain(left) && isPlain(right)
                ? Long.compare(Long.parseLong(left), Long.parseLong(right))
                : new BigDecimal(left).compareTo(new BigDecimal(right));
    }

    public static String plus(String left, String right) {
        return isPlain(left) && isPlain(right)
                ? Long.toString(Long.parseLong(left) + Long.parseLong(right))
                : canonical(new BigDecimal(left).add(new BigDecimal(right)));
    }

    public static String minus(String left, String right) {
        return canonical(new BigDecimal(left).subtract(new BigDecimal(right)));
    }

    private static BigDecimal parse(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            throw Invalid.because("The parameter cannot be converted to a numeric value: " + text);
        }
    }

    private static String canonical(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal bare = number.stripTrailingZeros();
        long exponent = (long) bare.precision() - bare.scale() - 1;
        if (bare.precision() > MAX_DIGITS || exponent > MAX_EXPONENT || exponent < MIN_EXPONENT) {
            throw Invalid.because("Number overflow, underflow or more than 38 significant digits");
        }
        return bare.toPlainString();
    }

    /** Whether it is a whole number that fits a long, spelled as it is kept: true of nearly all, and quick to work with. */
    private static boolean isPlain(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - from;
        if (digits < 1 || digits > LONG_DIGITS || (text.charAt(from) == '0' && text.length() > 1)) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
