package stockroom.testkit.life;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tasks that people saw and finished: a shortage is told once a crossing (R53), money that is due back has its task (R20, R22). */
final class KnownTasks {
    private static final Pattern LOW = Pattern.compile("(-?\\d+) of .* below the minimum of (\\d+)\\.");

    /** A payment event's key: who said it, of which order, and its id among what is said of that. */
    private static final Pattern EVENT = Pattern.compile("payment event \\w+#(\\S+)#(\\S+) ");

    private final Map<String, JsonNode> everSeen = new HashMap<>();
    private final Map<String, Claim> finished = new HashMap<>();

    /** Positions that had not risen above their minimum when they were last seen: whoever was told of those is not told again. */
    private final Set<KnownStock.Place> toldBefore = new HashSet<>();

    private Set<String> before = Set.of();

    /** Somebody read a list of tasks. */
    void heard(Iterable<JsonNode> tasks) {
        tasks.forEach(task -> everSeen.put(task.path("taskId").asText(), task));
    }

    /** Somebody is about to finish a task. */
    Claim finishing(String taskId, Instant now) {
        return finished.computeIfAbsent(taskId, id -> new Claim(now));
    }

    /** @param zone the shop's */
    List<String> compare(Sight sight, ZoneId zone) {
        List<String> found = new ArrayList<>();
        Set<String> open = new HashSet<>();
        for (JsonNode task : sight.tasks()) {
            String id = task.path("taskId").asText();
            everSeen.put(id, task);
            if (!open.add(id)) {
                found.add("task " + id + " is listed twice");
            }
            if (Alert.of(task).filter(alert -> alert.isOver(sight.at())).isPresent()) {
                found.add("task " + id + " is open though payments have not failed for hours (R24)");
            }
            if (finished.containsKey(id) && finished.get(id).happened()) {
                found.add("task " + id + " is finished and open");
            }
        }
        Map<String, JsonNode> orders = new HashMap<>();
        sight.orders().forEach(order -> orders.put(order.path("orderId").asText(), order));
        everSeen.forEach((id, task) -> {
            Optional<TaskFacts> facts = Optional.ofNullable(
                            orders.get(task.path("orderId").asText()))
                    .map(order -> new TaskFacts(task, order));
            if (open.contains(id) && facts.filter(TaskFacts::isMoot).isPresent()) {
                found.add("task " + id + " is open though its order ended it");
            }
            if (!open.contains(id)
                    && !mayBeFinished(id)
                    && Alert.of(task).isEmpty()
                    && facts.filter(TaskFacts::mayHaveEnded).isEmpty()) {
                found.add("task " + id + " is gone though nobody finished it");
            }
        });
        sight.stock()
                .forEach((place, stock) ->
                        low(place, stock, sight.at().atZone(zone).toLocalDate(), found));
        sight.orders().forEach(order -> refund(order, found, open));
        before = Set.copyOf(everSeen.keySet());
        return found;
    }

    /** By order, what was said of its money though nobody could tell whose it is: a person was asked (R20, R22). */
    Map<String, List<String>> strays() {
        Map<String, List<String>> strays = new TreeMap<>();
        for (JsonNode task : everSeen.values()) {
            Matcher event = EVENT.matcher(task.path("reason").asText());
            if (task.path("kind").asText().equals("PAYMENT_UNMATCHED") && event.find()) {
                strays.computeIfAbsent(event.group(1), key -> new ArrayList<>()).add(event.group(2));
            }
        }
        return strays;
    }

    /** All that anybody ever saw, open or not. */
    Collection<JsonNode> everSeen() {
        return List.copyOf(everSeen.values());
    }

    /** Whether people were told that payments by this method fail in this hour (R24). */
    boolean knowOfFailures(String method, Instant hour) {
        return everSeen.values().stream()
                .flatMap(task -> Alert.of(task).stream())
                .anyMatch(alert -> alert.tellsOf(method, hour));
    }

    private boolean mayBeFinished(String id) {
        return finished.containsKey(id) && finished.get(id).mayHaveHappened();
    }

    private void low(KnownStock.Place place, JsonNode stock, LocalDate today, List<String> found) {
        List<String> told = everSeen.entrySet().stream()
                .filter(task -> task.getValue().path("kind").asText().equals("LOW_STOCK")
                        && task.getValue().path("sku").asText().equals(place.sku())
                        && task.getValue().path("warehouse").asText().equals(place.warehouse()))
                .map(Map.Entry::getKey)
                .toList();
        for (String id : told) {
            Matcher reason =
                    LOW.matcher(requireNonNull(everSeen.get(id)).path("reason").asText());
            if (reason.matches() && Long.parseLong(reason.group(1)) >= Long.parseLong(reason.group(2))) {
                found.add(place + ": told though not below the minimum (R53): " + reason.group());
            }
        }
        long free = stock.path("onHand").asLong() - stock.path("reserved").asLong();
        Optional<KnownStock.Level> minimum = KnownStock.minimumOf(stock).map(kept -> kept.on(today));
        boolean isLow = minimum.filter(m -> free < m.units()).isPresent();
        if (isLow && !toldBefore.contains(place) && before.containsAll(told)) {
            found.add(place + ": " + free + " left, and nobody was told (R53)");
        }
        if (minimum.filter(m -> free <= m.units()).isPresent()) {
            toldBefore.add(place);
        } else {
            toldBefore.remove(place);
        }
    }

    private void refund(JsonNode order, List<String> found, Set<String> open) {
        boolean told = everSeen.values().stream()
                .filter(task -> task.path("kind").asText().equals("REFUND")
                        && task.path("orderId").equals(order.path("orderId")))
                .map(task -> task.path("taskId").asText())
                .anyMatch(id -> open.contains(id) || mayBeFinished(id));
        long asked = everSeen.values().stream()
                .filter(task -> task.path("kind").asText().equals("REFUND")
                        && task.path("orderId").equals(order.path("orderId"))
                        && open.contains(task.path("taskId").asText()))
                .count();
        if (asked > 1) {
            found.add(order.path("externalId").asText() + ": " + asked + " tasks to pay back at once (R22)");
        }
        if (TaskFacts.isOwed(order) && !told) {
            found.add(order.path("externalId").asText() + ": money is due back, and nobody was told (R20, R22)");
        }
    }
}
