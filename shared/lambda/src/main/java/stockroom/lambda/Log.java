package stockroom.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One JSON line per happening, on standard output, where CloudWatch takes it. No bodies, no names; of a failure's message what looks like a
 * phone or an e-mail address is blotted out, and so is whatever value it quotes, for that may be an address or a key.
 */
public final class Log {
    private static final Pattern PERSONAL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+|\\+?[0-9][0-9 ()-]{7,}[0-9]");
    /** An apostrophe inside a word neither opens a quotation nor closes one; what is never closed goes to the end. */
    private static final Pattern QUOTED = Pattern.compile(
            "\"[^\"]*\"|(?<!\\p{L})'.*?(?:'(?!\\p{L})|$)|(?<=Text ').*|(?<=For input string: ).*|(?<=No enum constant )[\\w.$]+\\..*",
            Pattern.DOTALL);

    private static final int FRAMES = 12;

    private final ObjectNode line = JsonNodeFactory.instance.objectNode();

    private Log(String level, String message) {
        line.put("level", level).put("message", message);
    }

    public static Log info(String message) {
        return new Log("INFO", message);
    }

    public static Log error(String message) {
        return new Log("ERROR", message);
    }

    public Log with(String name, String value) {
        line.put(name, value);
        return this;
    }

    public Log with(String name, long value) {
        line.put(name, value);
        return this;
    }

    /** The failure with its causes and the frames that led to it. */
    public Log with(Throwable failure) {
        var causes = line.putArray("failures");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            ObjectNode described = causes.addObject()
                    .put("type", cause.getClass().getName())
                    .put("message", withoutPersons(cause.getMessage()));
            var frames = described.putArray("frames");
            StackTraceElement[] trace = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, trace.length); i++) {
                frames.add(trace[i].toString());
            }
        }
        return this;
    }

    public void write() {
        write(System.out);
    }

    void write(PrintStream out) {
        out.println(line);
    }

    private static String withoutPersons(@Nullable String message) {
        return message == null
                ? ""
                : PERSONAL.matcher(QUOTED.matcher(message).replaceAll("…")).replaceAll("…");
    }
}
