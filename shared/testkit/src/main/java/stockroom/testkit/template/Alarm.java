package stockroom.testkit.template;

import java.util.List;

/**
 * An alarm on one metric of one resource.
 *
 * @param namespace such as {@code AWS/SQS}
 * @param metric such as {@code ApproximateAgeOfOldestMessage}
 * @param watched logical id of the resource in its only dimension
 * @param comparison of the metric with the threshold, such as {@code GreaterThanThreshold}
 * @param tells logical ids of the topics that are told
 */
public record Alarm(
        String id,
        String namespace,
        String metric,
        String watched,
        String comparison,
        int threshold,
        List<String> tells) {
    static Alarm read(String id, Yaml properties, Scope scope) {
        List<Yaml> dimensions = properties.get("Dimensions").list();
        if (dimensions.size() != 1) {
            throw properties.get("Dimensions").error("an alarm watches one resource");
        }
        return new Alarm(
                id,
                properties.get("Namespace").text(),
                properties.get("MetricName").text(),
                scope.resource(dimensions.get(0).get("Value")),
                properties.get("ComparisonOperator").text(),
                properties.get("Threshold").number(),
                properties.get("AlarmActions").list().stream()
                        .map(scope::resource)
                        .toList());
    }
}
