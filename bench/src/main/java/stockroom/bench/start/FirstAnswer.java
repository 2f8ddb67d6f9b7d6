package stockroom.bench.start;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crac.Core;
import org.crac.Resource;

/**
 * The process of one function: makes the handler, primes it if that is asked for, answers its first request, says so, and answers the same
 * request once more.
 */
public final class FirstAnswer {
    /** Begins the lines that are meant for the bench: a function logs on standard output as well. */
    static final String MARK = "#bench ";

    /** The argument that asks for what happens before SnapStart takes its snapshot. */
    static final String PRIMED = "primed";

    private static final double NANOS_OF_A_MILLI = 1e6;

    private FirstAnswer() {}

    /** @param arguments the handler's class, the file with its event, and {@link #PRIMED} or nothing more */
    public static void main(String[] arguments) throws Exception {
        byte[] event = Files.readAllBytes(Path.of(arguments[1]));
        RequestStreamHandler handler = (RequestStreamHandler)
                Class.forName(arguments[0]).getConstructor().newInstance();
        if (List.of(arguments).contains(PRIMED)) {
            ((Resource) handler).beforeCheckpoint(Core.getGlobalContext());
        }
        double first = millis(handler, event);
        System.out.println(MARK + "answered");
        double second = millis(handler, event);
        System.out.println(MARK + first + " " + second);
        System.exit(0);
    }

    private static double millis(RequestStreamHandler handler, byte[] event) throws IOException {
        long began = System.nanoTime();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event), answer, new OneInvocation());
        return (System.nanoTime() - began) / NANOS_OF_A_MILLI;
    }
}
