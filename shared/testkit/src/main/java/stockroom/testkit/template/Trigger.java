package stockroom.testkit.template;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What starts a function. */
public sealed interface Trigger {
    /**
     * A route of the HTTP API.
     *
     * @param method such as GET
     * @param path such as {@code /orders/{orderId}}
     * @param authorizer its name in the API; empty when anybody may call
     */
    record Route(String method, String path, String authorizer) implements Trigger {
        /** As API Gateway writes it: {@code GET /orders/{orderId}}. */
        public String key() {
            return method + " " + path;
        }
    }

    /**
     * A schedule.
     *
     * @param expression {@code rate(15 minutes)} or {@code cron(0 3 * * ? *)}, in UTC
     * @param input the event; {@code <aws.scheduler.scheduled-time>} in it stands for the tick
     */
    record Schedule(String name, String expression, String input) implements Trigger {
        private static final String SCHEDULED_TIME = "<aws.scheduler.scheduled-time>";

        /** The event of this tick, as JSON. */
        public String inputAt(Instant tick) {
            return input.replace(SCHEDULED_TIME, tick.toString());
        }
    }

    /**
     * A queue.
     *
     * @param queue its logical id
     * @param batch how many messages one call gets at most
     */
    record Messages(String queue, int batch) implements Trigger {}

    /**
     * A table's stream.
     *
     * @param table its logical id
     * @param batch how many records one call gets at most
     * @param retries how often a record that fails is handed over again
     * @param filter the patterns that a record must match one of, as JSON; empty for every record
     */
    record Stream(String table, int batch, int retries, List<String> filter) implements Trigger {}

    static List<Trigger> read(Yaml events, Scope scope) {
        return events.map().entrySet().stream()
                .map(event -> read(event.getKey(), event.getValue(), scope))
                .toList();
    }

    private static Trigger read(String name, Yaml event, Scope scope) {
        event.map(List.of("Type", "Properties"));
        Yaml properties = event.get("Properties");
        return switch (event.get("Type").text()) {
            case "HttpApi" -> route(properties);
            case "ScheduleV2" -> schedule(name, properties);
            case "SQS" -> messages(properties, scope);
            case "DynamoDB" -> stream(properties, scope);
            default ->
                throw event.get("Type")
                        .error("event source " + event.get("Type").text() + " is not known");
        };
    }

    private static Trigger route(Yaml properties) {
        properties.map(
                List.of("ApiId", "Method", "Path", "Auth", "PayloadFormatVersion", "TimeoutInMillis", "RouteSettings"));
        String authorizer = properties
                .find("Auth")
                .flatMap(auth -> auth.find("Authorizer"))
                .map(Yaml::text)
                .orElse("");
        return new Route(
                properties.get("Method").text().toUpperCase(Locale.ROOT),
                properties.get("Path").text(),
                authorizer);
    }

    private static Trigger schedule(String name, Yaml properties) {
        properties.map(List.of(
                "ScheduleExpression",
                "Input",
                "RetryPolicy",
                "Description",
                "Name",
                "FlexibleTimeWindow",
                "DeadLetterConfig",
                "State",
                "OmitName",
                "RoleArn",
                "PermissionsBoundary"));
        return new Schedule(
                name,
                properties.get("ScheduleExpression").text(),
                properties.find("Input").map(Yaml::text).orElse("{}"));
    }

    private static Trigger messages(Yaml properties, Scope scope) {
        properties.map(List.of(
                "Queue",
                "BatchSize",
                "FunctionResponseTypes",
                "ScalingConfig",
                "MaximumBatchingWindowInSeconds",
                "Enabled"));
        requirePartialFailures(properties);
        return new Messages(
                scope.resource(properties.get("Queue")),
                properties.find("BatchSize").map(Yaml::number).orElse(10));
    }

    private static Trigger stream(Yaml properties, Scope scope) {
        properties.map(List.of(
                "Stream",
                "StartingPosition",
                "BatchSize",
                "FunctionResponseTypes",
                "MaximumRetryAttempts",
                "BisectBatchOnFunctionError",
                "MaximumBatchingWindowInSeconds",
                "MaximumRecordAgeInSeconds",
                "ParallelizationFactor",
                "DestinationConfig",
                "FilterCriteria",
                "Enabled"));
        requirePartialFailures(properties);
        return new Stream(
                scope.resource(properties.get("Stream")),
                properties.find("BatchSize").map(Yaml::number).orElse(100),
                properties.find("MaximumRetryAttempts").map(Yaml::number).orElse(Integer.MAX_VALUE),
                properties.find("FilterCriteria").map(c -> c.get("Filters").list()).orElse(List.of()).stream()
                        .map(filter -> filter.get("Pattern").text())
                        .toList());
    }

    private static void requirePartialFailures(Yaml properties) {
        List<String> types = properties.find("FunctionResponseTypes").map(Yaml::list).orElse(List.of()).stream()
                .map(Yaml::text)
                .toList();
        if (!types.contains("ReportBatchItemFailures")) {
            throw properties.error(
                    "FunctionResponseTypes must hold ReportBatchItemFailures: one bad message must not repeat the good ones");
        }
    }
}
