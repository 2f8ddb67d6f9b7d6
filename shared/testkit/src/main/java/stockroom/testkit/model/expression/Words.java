package stockroom.testkit.model.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stockroom.testkit.model.value.Invalid;

/** The words of an expression, read one after another. */
final class Words {
    private static final Pattern WORD =
            Pattern.compile("\\s*([#:]\\w+|[A-Za-z_]\\w*|\\d+|<>|<=|>=|[=<>(),.\\[\\]+-])\\s*");
    private static final String END = "";

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final Set<String> placeholders = new HashSet<>();
    private int next;

    Words(String text) {
        this.text = text;
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            String word = matcher.group(1);
            words.add(word);
            if (isPlaceholder(word)) {
                placeholders.add(word);
            }
            end = matcher.end();
        }
        if (end != text.length() || words.isEmpty()) {
            throw wrong();
        }
    }

    private static boolean isPlaceholder(String word) {
        return word.startsWith("#") || word.startsWith(":");
    }

    /** The placeholders of the whole text. */
    Set<String> placeholders() {
        return Set.copyOf(placeholders);
    }

    String peek() {
        return next < words.size() ? words.get(next) : END;
    }

    /** The word after the next one. */
    String peekBehind() {
        return next + 1 < words.size() ? words.get(next + 1) : END;
    }

    boolean atEnd() {
        return next == words.size();
    }

    String take() {
        String word = peek();
        next++;
        return word;
    }

    /** Takes the next word if it is this one, in whatever case. */
    boolean takeIf(String wanted) {
        boolean is = peek().toUpperCase(Locale.ROOT).equals(wanted);
        next += is ? 1 : 0;
        return is;
    }

    void expect(String wanted) {
        if (!takeIf(wanted)) {
            throw wrong();
        }
    }

    void expectEnd() {
        if (!atEnd()) {
            throw wrong();
        }
    }

    RuntimeException wrong() {
        return Invalid.because("Invalid expression: syntax error near word " + (next + 1) + " of: " + text);
    }
}
