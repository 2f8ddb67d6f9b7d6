package stockroom.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import stockroom.lambda.http.Problem;
import stockroom.testkit.Daemons;
import stockroom.testkit.event.ApiRequest;

/** A port of the loopback address that answers HTTP requests. It is taken at once and answers from {@link #serve} on. */
public final class HttpPort implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int BACKLOG = 200;
    private static final int THREADS = 32;
    /** A thread waits for each body that comes slowly: there must be more than one hostile client sends. */
    private static final int MOST_THREADS = 512;

    private static final int IDLE_SECONDS = 5;
    private static final int MAX_BODY = 10 * 1024 * 1024;
    private static final int MAX_HEADERS = 10_240;
    private static final String SLOWEST_REQUEST_SECONDS = "30";

    private final HttpServer server;
    private final ExecutorService threads;

    private HttpPort(HttpServer server, String name) {
        this.server = server;
        this.threads = new ThreadPoolExecutor(
                THREADS, MOST_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Daemons.named(name));
    }

    /**
     * Takes the port; 0 takes any that is free.
     *
     * @param name of its threads
     * @param property that would choose another port
     * @throws PortTaken when somebody else listens there
     */
    public static HttpPort take(int port, String name, String property) {
        // Read once by the JDK's server, when the first is made. Without nodelay every answer waits 40 ms for an
        // acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", SLOWEST_REQUEST_SECONDS);
        try {
            return new HttpPort(HttpServer.create(new InetSocketAddress(LOOPBACK, port), BACKLOG), name);
        } catch (BindException taken) {
            throw new PortTaken(port, property, taken);
        } catch (IOException unable) {
            throw new java.io.UncheckedIOException("can't listen on port " + port, unable);
        }
    }

    public URI uri() {
        return URI.create("http://" + LOOPBACK + ":" + server.getAddress().getPort());
    }

    /** @param complaints where a failure of the answering itself is told of */
    public void serve(Function<ApiRequest, Reply> answering, PrintStream complaints) {
        server.createContext("/", exchange -> answer(exchange, answering, complaints));
        server.setExecutor(threads);
        server.start();
    }

    private static void answer(HttpExchange exchange, Function<ApiRequest, Reply> answering, PrintStream complaints)
            throws IOException {
        try (exchange) {
            reply(exchange, answering, complaints)
                    .with("x-request-id", UUID.randomUUID().toString())
                    .send(exchange);
        }
    }

    private static Reply reply(HttpExchange exchange, Function<ApiRequest, Reply> answering, PrintStream complaints)
            throws IOException {
        if (headerSize(exchange) > MAX_HEADERS) {
            return Reply.problem(Problem.of(
                    431,
                    "headers-too-large",
                    "Headers too large",
                    "all headers together may have " + MAX_HEADERS + " bytes"));
        }
        InputStream input = exchange.getRequestBody();
        byte[] body = input.readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            return Reply.problem(Problem.tooLarge(MAX_BODY));
        }
        try {
            return answering.apply(ReceivedRequest.of(exchange, body));
        } catch (RuntimeException failure) {
            complaints.println(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + ": " + failure);
            return Reply.problem(Problem.unexpected());
        }
    }

    private static int headerSize(HttpExchange exchange) {
        return exchange.getRequestHeaders().entrySet().stream()
                .mapToInt(header -> header.getValue().stream()
                        .mapToInt(value -> header.getKey().length() + value.length())
                        .sum())
                .sum();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
