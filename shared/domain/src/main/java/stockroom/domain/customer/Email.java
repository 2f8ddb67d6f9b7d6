package stockroom.domain.customer;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address, case-folded: two spellings of one address are equal. */
public record Email(String address) {
    private static final Pattern FORM = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]{2,}");
    private static final int LONGEST = 254;

    /** @throws IllegalArgumentException when {@link #isValid} is false */
    public Email {
        address = address.toLowerCase(Locale.ROOT);
        if (!isValid(address)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static boolean isValid(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "an e-mail address";
    }
}
