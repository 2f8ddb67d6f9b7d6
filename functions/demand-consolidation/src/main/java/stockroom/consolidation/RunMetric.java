package stockroom.consolidation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import stockroom.lambda.json.JsonObject;
import stockroom.purchasing.consolidation.RunReport;

/**
 * A run's figures as a line that CloudWatch turns into metrics. Source: <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">embedded metric
 * format</a>.
 */
final class RunMetric {
    private static final List<Map<String, String>> METRICS = List.of(
            Map.of("Name", "lines", "Unit", "Count"),
            Map.of("Name", "exceptions", "Unit", "Count"),
            Map.of("Name", "written", "Unit", "Count"),
            Map.of("Name", "unfinished", "Unit", "Count"),
            Map.of("Name", "requests", "Unit", "Count"),
            Map.of("Name", "durationMs", "Unit", "Milliseconds"));

    private RunMetric() {}

    static String line(RunReport report, Instant at) {
        Map<String, Object> directive =
                Map.of("Namespace", "Stockroom", "Dimensions", List.of(List.of("function")), "Metrics", METRICS);
        return JsonObject.empty()
                .plain("_aws", Map.of("Timestamp", at.toEpochMilli(), "CloudWatchMetrics", List.of(directive)))
                .text("function", "demand-consolidation")
                .text("runId", report.runId())
                .number("lines", report.lines())
                .number("exceptions", report.exceptions())
                .number("written", report.written())
                .number("unfinished", report.unfinished())
                .number("requests", report.requests())
                .number("durationMs", report.durationMs())
                .toString();
    }
}
