package stockroom.local.sample;

import java.io.PrintStream;
import java.time.Duration;

/** One line that changes while something goes on, and stays when it is done. */
final class Progress {
    private static final long BETWEEN_SHOWS = Duration.ofMillis(250).toNanos();
    private static final int WIDTH = 100;

    private final PrintStream out;
    private long shownAt = System.nanoTime() - BETWEEN_SHOWS;

    Progress(PrintStream out) {
        this.out = out;
    }

    /** Shown only so often that a terminal or a log isn't flooded. */
    synchronized void show(String text) {
        if (System.nanoTime() - shownAt >= BETWEEN_SHOWS) {
            shownAt = System.nanoTime();
            out.print(line(text));
            out.flush();
        }
    }

    synchronized void done(String text) {
        out.println(line(text).stripTrailing());
    }

    /** Blanks wipe out what a longer text before left on the line. */
    private static String line(String text) {
        return ("\r  %-" + WIDTH + "s").formatted(text);
    }
}
