package stockroom.local;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Takes the place of standard output for the functions: of their log only the errors reach the console. */
final class Errors extends OutputStream {
    private final PrintStream console;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Errors(PrintStream console) {
        this.console = console;
    }

    @Override
    public synchronized void write(int b) {
        if (b != '\n') {
            line.write(b);
            return;
        }
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (text.contains("\"level\":\"ERROR\"")) {
            console.println(text);
        }
    }
}
