package stockroom.testkit;

import java.util.regex.Pattern;

/** A short message that was sent to a phone. */
public record ShortMessage(String to, String text) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** Whether SNS takes it; anything else it answers with InvalidParameter. */
    public boolean isTaken() {
        return E164.matcher(to).matches() && !text.isEmpty();
    }
}
