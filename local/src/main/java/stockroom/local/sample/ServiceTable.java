package stockroom.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import stockroom.domain.task.TaskKind;

/** The printed account of the service tour: orders by outcome, tasks, calls, messages, and how long all that took. */
final class ServiceTable {
    private static final int LONGEST_SUBJECT = 60;

    private ServiceTable() {}

    /** Orders by order and payment status, the minutes from intake to confirmed, and how many no person ever touched. */
    static List<String> ofOrders(List<JsonNode> orders) {
        Map<String, Integer> outcomes = new TreeMap<>();
        List<Long> minutes = new ArrayList<>();
        int untouched = 0;
        int confirmed = 0;
        for (JsonNode order : orders) {
            outcomes.merge(
                    "%-10s %s"
                            .formatted(
                                    order.path("status").asText(),
                                    order.path("paymentStatus").asText()),
                    1,
                    Integer::sum);
            List<JsonNode> history = StreamSupport.stream(order.path("history").spliterator(), false)
                    .toList();
            boolean byMachine = history.stream()
                    .noneMatch(entry -> entry.path("by").asText().startsWith("operator:"));
            untouched += byMachine ? 1 : 0;
            var confirmation = history.stream()
                    .filter(entry -> entry.path("what").asText().contains("CONFIRMED"))
                    .findFirst();
            if (confirmation.isPresent()) {
                confirmed++;
                minutes.add(Duration.between(at(history.get(0)), at(confirmation.get()))
                        .toMinutes());
            }
        }
        List<String> lines = new ArrayList<>(counts("Orders by outcome", outcomes));
        minutes.sort(null);
        lines.add(text(
                "Minutes from intake to confirmed: median %,d, 90 %% within %,d (%,d orders). Without a human touch: %.1f %% of %,d orders.",
                share(minutes, 50), share(minutes, 90), confirmed, percent(untouched, orders.size()), orders.size()));
        return lines;
    }

    static List<String> ofTasks(Map<String, TaskKind> seen, List<JsonNode> open) {
        Map<TaskKind, Integer> made = new TreeMap<>();
        seen.values().forEach(kind -> made.merge(kind, 1, Integer::sum));
        Set<String> left = new HashSet<>();
        open.forEach(task -> left.add(task.path("taskId").asText()));
        List<String> lines = new ArrayList<>();
        lines.add(text("Tasks: %-22s %8s %8s %8s", "", "made", "closed", "open"));
        made.forEach((kind, count) -> {
            long still = seen.entrySet().stream()
                    .filter(task -> task.getValue() == kind && left.contains(task.getKey()))
                    .count();
            lines.add(text("  %-27s %,8d %,8d %,8d", kind, count, count - still, still));
        });
        return lines;
    }

    /** Letters and short messages to clients by what they say, numbers left out. */
    static List<String> ofMessages(JsonNode letters, JsonNode shorts) {
        Map<String, Integer> kinds = new TreeMap<>();
        letters.forEach(
                letter -> kinds.merge("e-mail  " + kind(letter.path("subject").asText()), 1, Integer::sum));
        shorts.forEach(
                message -> kinds.merge("SMS     " + kind(message.path("text").asText()), 1, Integer::sum));
        return counts("Messages by kind", kinds);
    }

    static List<String> counts(String title, Map<?, Integer> counts) {
        List<String> lines = new ArrayList<>();
        lines.add(title + ":");
        counts.forEach((kind, count) -> lines.add(text("  %-72s %,8d", kind, count)));
        return lines;
    }

    private static String kind(String words) {
        String kind = words.replaceAll("[A-Z]*[0-9][0-9A-Z.,]*", "…").replaceAll("\\s+", " ");
        return kind.length() <= LONGEST_SUBJECT ? kind : kind.substring(0, LONGEST_SUBJECT) + "…";
    }

    private static Instant at(JsonNode entry) {
        return Instant.parse(entry.path("at").asText());
    }

    private static long share(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).stripTrailing();
    }
}
