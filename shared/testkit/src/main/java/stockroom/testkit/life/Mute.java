package stockroom.testkit.life;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** While it is open, what functions log goes nowhere: thousands of days of it help nobody. */
public final class Mute implements AutoCloseable {
    private final PrintStream console = System.out;

    private Mute() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    public static Mute on() {
        return new Mute();
    }

    /** What is to be seen all the same. */
    public PrintStream console() {
        return console;
    }

    @Override
    public void close() {
        System.setOut(console);
    }
}
