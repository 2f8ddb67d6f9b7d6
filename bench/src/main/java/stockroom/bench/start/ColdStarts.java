package stockroom.bench.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import stockroom.testkit.SampleEvents;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Names;

/** Starts functions from their zips as Lambda does, beside a handler that does nothing. */
public final class ColdStarts implements AutoCloseable {
    private static final int ROUNDS = 3;
    private static final double MEGABYTE = 1 << 20;
    private static final Map<String, String> STAFF_ROUTES = Map.of(
            "staff-orders", "GET /staff/orders",
            "staff-stock", "GET /staff/products",
            "staff-purchasing", "GET /staff/suppliers");
    private static final Map<String, String> SAMPLES = Map.of(
            "order-intake", "http-order",
            "payment-webhook", "http-payment",
            "stock-allocation", "sqs-stock-counted",
            "event-relay", "dynamodb-outbox",
            "storefront-authorizer", "authorizer");

    private final EmptyCloud cloud = new EmptyCloud();
    private final Path folder;

    static {
        // Read once by the JDK's server: without it every answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    public ColdStarts() {
        this.folder = made(() -> Files.createTempDirectory("coldstart"));
    }

    /**
     * The medians of one function.
     *
     * @param withArchive the start with an AppCDS archive
     * @param helloMillis the handler that does nothing, started in turns with it
     * @param firstPrimed the first request of a process that was primed; empty where no snapshot is taken
     */
    public record Measured(
            String name,
            double zipMegabytes,
            long classes,
            double millis,
            double withArchive,
            double helloMillis,
            double firstRequest,
            OptionalDouble firstPrimed,
            double secondRequest) {}

    /** @param root of the project, whose zips must have been built */
    public Measured measure(FunctionSpec function, Path root) {
        Path zip = root.resolve("functions/" + function.name() + "/target/" + function.name() + ".zip");
        if (!Files.exists(zip)) {
            throw new IllegalStateException("no " + zip + ": build the zips with mvn -q package -DskipTests");
        }
        return measured(function, zip);
    }

    private Measured measured(FunctionSpec function, Path zip) {
        Path own = made(() -> Files.createDirectories(folder.resolve(function.name())));
        Path event = made(() -> Files.write(own.resolve("event.json"), event(function.name())));
        Start start = new Start(Package.ofZip(zip, own), function.handler(), event, environment(function), own);
        Start hello = new Start(Package.ofHello(own), Hello.class.getName(), event, Map.of(), own);
        String archive = own.resolve("classes.jsa").toString();
        start.run("-XX:ArchiveClassesAtExit=" + archive);
        List<Start.Took> plain = new ArrayList<>();
        List<Double> archived = new ArrayList<>();
        List<Double> least = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            least.add(hello.run().toFirstAnswer());
            plain.add(start.run());
            archived.add(start.run("-XX:SharedArchiveFile=" + archive).toFirstAnswer());
        }
        return new Measured(
                function.name(),
                made(() -> Files.size(zip)) / MEGABYTE,
                start.classes(own.resolve("classes.log")),
                median(plain.stream().map(Start.Took::toFirstAnswer).toList()),
                median(archived),
                median(least),
                median(plain.stream().map(Start.Took::first).toList()),
                primed(function, start),
                median(plain.stream().map(Start.Took::second).toList()));
    }

    private static OptionalDouble primed(FunctionSpec function, Start start) {
        return function.start() == FunctionSpec.Start.FROM_SNAPSHOT
                ? OptionalDouble.of(median(Stream.generate(start::runPrimed)
                        .limit(ROUNDS)
                        .map(Start.Took::first)
                        .toList()))
                : OptionalDouble.empty();
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private Map<String, String> environment(FunctionSpec function) {
        Map<String, String> variables = new HashMap<>(function.variables().in(new Names("cold-", cloud.endpoint())));
        variables.put("AWS_REGION", Names.REGION);
        variables.put("AWS_ACCESS_KEY_ID", "none");
        variables.put("AWS_SECRET_ACCESS_KEY", "none");
        for (String service : List.of("DYNAMODB", "SQS", "SNS")) {
            variables.put("AWS_ENDPOINT_URL_" + service, cloud.endpoint());
        }
        return variables;
    }

    /** The first request of each: a sample of its own kind, or a list that is empty. */
    private static byte[] event(String function) {
        String route = STAFF_ROUTES.get(function);
        if (route != null) {
            return http(route, "\"jwt\": {\"claims\": {\"name\": \"Olena\", \"roles\": \"[owner]\"}}");
        }
        return function.equals("catalog")
                ? http("GET /products", "\"lambda\": {\"channel\": \"web\"}")
                : SampleEvents.bytes(SAMPLES.getOrDefault(function, "schedule"));
    }

    private static byte[] http(String route, String authorizer) {
        return """
                {"version": "2.0", "routeKey": "%s", "headers": {}, "isBase64Encoded": false,
                 "requestContext": {"requestId": "cold", "http": {"method": "GET"}, "authorizer": {%s}}}""".formatted(route, authorizer).getBytes(StandardCharsets.UTF_8);
    }

    private interface Making<T> {
        T make() throws IOException;
    }

    private static <T> T made(Making<T> making) {
        try {
            return making.make();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        cloud.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> made(() -> Files.deleteIfExists(file)));
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
