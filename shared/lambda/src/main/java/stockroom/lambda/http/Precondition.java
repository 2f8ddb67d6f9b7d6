package stockroom.lambda.http;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request's {@code If-Match} demands.
 *
 * @param header the header as sent; empty for none
 */
public record Precondition(String header) {
    /** What becomes of a PUT. */
    public enum Verdict {
        CREATE,
        REPLACE,
        STALE,
        REQUIRED
    }

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    public boolean isAbsent() {
        return header.isEmpty();
    }

    /** Whether this version is among those named. Anything that isn't one of our tags matches nothing. */
    public boolean matches(long version) {
        if (header.strip().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(header);
        while (tags.find()) {
            // A weak tag never matches in If-Match (RFC 9110 §13.1.1).
            boolean weak = header.substring(0, tags.start()).endsWith("W/");
            if (!weak && Long.parseLong(tags.group(1)) == version) {
                return true;
            }
        }
        return false;
    }

    /** Judges a PUT of what people edit: without If-Match it makes, with the current version it replaces. */
    public Verdict judge(OptionalLong current) {
        if (current.isEmpty()) {
            return isAbsent() ? Verdict.CREATE : Verdict.STALE;
        }
        if (isAbsent()) {
            return Verdict.REQUIRED;
        }
        return matches(current.getAsLong()) ? Verdict.REPLACE : Verdict.STALE;
    }

    /** The problem of a PUT that was judged {@link Verdict#STALE} or {@link Verdict#REQUIRED}. */
    public Problem problem(OptionalLong current) {
        if (current.isEmpty()) {
            return Problem.nothingToMatch();
        }
        return isAbsent() ? Problem.versionRequired() : Problem.staleVersion(current.getAsLong());
    }
}
