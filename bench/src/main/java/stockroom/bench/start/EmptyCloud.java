package stockroom.bench.start;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** AWS with nothing in it, at once: whatever is looked for isn't there. So a start is measured with its first request, and without the service. */
final class EmptyCloud implements AutoCloseable {
    private static final int OK = 200;
    private static final String NOTHING_FOUND =
            "{\"Responses\": {}, \"UnprocessedKeys\": {}, \"Items\": [], \"Count\": 0}";
    private static final String NOTHING_TOLD =
            "<PublishBatchResponse><PublishBatchResult><Successful/><Failed/></PublishBatchResult></PublishBatchResponse>";

    private final HttpServer server;

    EmptyCloud() {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
        server.createContext("/", EmptyCloud::answer);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String operation = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target"))
                    .orElse("");
            exchange.getRequestBody().readAllBytes();
            byte[] body = (operation.startsWith("DynamoDB") ? found(operation) : NOTHING_TOLD)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", operation.isEmpty() ? "text/xml" : "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(OK, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String found(String operation) {
        return operation.endsWith("GetItem") && !operation.endsWith("BatchGetItem") ? "{}" : NOTHING_FOUND;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
