package stockroom.domain.customer;

import java.util.regex.Pattern;

/** A telephone number in E.164: a plus sign and 7 to 15 digits. */
public record Phone(String e164) {
    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** @throws IllegalArgumentException when it isn't E.164 */
    public Phone {
        if (!FORM.matcher(e164).matches()) {
            throw new IllegalArgumentException("not a number in E.164");
        }
    }

    @Override
    public String toString() {
        return "a phone";
    }
}
