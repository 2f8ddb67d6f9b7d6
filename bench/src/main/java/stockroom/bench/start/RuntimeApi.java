package stockroom.bench.start;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * What Lambda offers to the runtime in a function's process: it hands out the same event twice and notes when each was fetched and answered.
 * Source: <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">the runtime API</a>.
 */
final class RuntimeApi implements AutoCloseable {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int INVOCATIONS = 2;
    private static final String NEXT = "/2018-06-01/runtime/invocation/next";
    private static final String RESTORE = "/2018-06-01/runtime/restore/next";
    private static final long DEADLINE_MILLIS = 30_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final byte[] event;
    private final List<Long> fetched = new CopyOnWriteArrayList<>();
    private final List<Long> answered = new CopyOnWriteArrayList<>();
    private final CountDownLatch done = new CountDownLatch(INVOCATIONS);
    private final CountDownLatch closed = new CountDownLatch(1);

    RuntimeApi(Path event) {
        try {
            this.event = Files.readAllBytes(event);
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Host and port, as the runtime wants them. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** @return whether both events were answered within this time */
    boolean awaitAnswers(long seconds) throws InterruptedException {
        return done.await(seconds, TimeUnit.SECONDS);
    }

    /** When an event was handed out, in nanoseconds of {@link System#nanoTime}. */
    long fetched(int invocation) {
        return fetched.get(invocation);
    }

    /** When its answer was there. */
    long answered(int invocation) {
        return answered.get(invocation);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (path.equals(NEXT)) {
                next(exchange);
            } else if (path.equals(RESTORE)) {
                exchange.sendResponseHeaders(OK, -1);
            } else {
                answered.add(System.nanoTime());
                exchange.sendResponseHeaders(ACCEPTED, -1);
                done.countDown();
            }
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        if (fetched.size() == INVOCATIONS) {
            idle();
            return;
        }
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", "bench-" + fetched.size());
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + DEADLINE_MILLIS));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:000000000000:function:bench");
        // The runtime's native client crashes where one of these is missing.
        headers.set("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
        headers.set("Lambda-Runtime-Client-Context", "{}");
        headers.set("Lambda-Runtime-Cognito-Identity", "{}");
        exchange.sendResponseHeaders(OK, event.length);
        fetched.add(System.nanoTime());
        exchange.getResponseBody().write(event);
    }

    /** A process without work waits for its next event until it is ended. */
    private void idle() {
        try {
            closed.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
