package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What becomes of an order whose money is awaited, plainly counted from when its client last tried to pay, by the limits that it was placed under
 * (R23): its timer until then, one task afterwards, offered while the client may be called (R12–R14).
 */
final class TimerFacts {
    /**
     * How long an order may stay unpaid, in ISO 8601.
     *
     * @param instant for a method that pays at once
     * @param deferred for one that takes days
     */
    record Limits(String instant, String deferred) {
        /** @param settings that were in force when an order was placed */
        static Limits of(JsonNode settings) {
            return new Limits(
                    settings.path("instantPaymentLimit").asText("PT30M"),
                    settings.path("deferredPaymentLimit").asText("P3D"));
        }
    }

    private static final Set<String> INSTANT = Set.of("CARD", "WALLET");
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(21, 0);

    /** The longest that a sweep may be late, a tick or two left out. */
    private static final Duration SLACK = Duration.ofMinutes(45);

    private final JsonNode order;
    private final ZoneId zone;
    private final Instant now;
    private final Instant begun;
    private final List<String> found = new ArrayList<>();

    private TimerFacts(JsonNode order, ZoneId zone, Instant now) {
        this.order = order;
        this.zone = zone;
        this.now = now;
        this.begun = begun(order);
    }

    /**
     * @param limits of which one was in force when it was placed
     * @param tasks all that were ever seen of any order
     * @param zone the shop's, and the clients'
     */
    static List<String> differences(
            JsonNode order, Collection<Limits> limits, Collection<JsonNode> tasks, ZoneId zone, Instant now) {
        TimerFacts facts = new TimerFacts(order, zone, now);
        facts.timer(facts.dues(limits), tasks.stream().filter(facts::isNewest).toList());
        return facts.found;
    }

    private static Instant begun(JsonNode order) {
        Instant begun = Instant.parse(order.path("placedAt").asText());
        for (JsonNode entry : order.path("history")) {
            if (entry.path("what").asText().equals("PAYMENT_ATTEMPTED")) {
                begun = Instant.parse(entry.path("at").asText());
            }
        }
        return begun;
    }

    /** Of this order, and not about an earlier attempt. */
    private boolean isNewest(JsonNode task) {
        return task.path("orderId").equals(order.path("orderId"))
                && !Instant.parse(task.path("dueAt").asText()).isBefore(begun);
    }

    private void timer(Set<Instant> dues, List<JsonNode> tasks) {
        Optional<Instant> shown = Timers.of(order).payment();
        if (!isAwaited()) {
            shown.ifPresent(due -> found.add(name() + ": a timer though no money is awaited (R12): " + due));
        } else if (status().equals("FAILED")) {
            shown.ifPresent(due -> found.add(name() + ": a timer though its payment failed (R12): " + due));
            if (tasks.stream().noneMatch(task -> kind(task).equals("PAYMENT_PROBLEM"))) {
                found.add(name() + ": its payment failed, and nobody was asked to find the cause (R12)");
            }
        } else if (status().equals("PENDING")) {
            pending(dues, shown, tasks);
        }
    }

    private void pending(Set<Instant> dues, Optional<Instant> shown, List<JsonNode> tasks) {
        if (dues.isEmpty()) {
            return;
        }
        if (!method().startsWith("CASH")
                && dues.stream().allMatch(now::isBefore)
                && shown.filter(dues::contains).isEmpty()) {
            found.add(name() + ": timer (R12, R13, R23): expected " + dues + ", shown " + shown);
        }
        if (dues.stream().allMatch(now.minus(SLACK)::isAfter)) {
            shown.ifPresent(late -> found.add(name() + ": its timer should be over (R12, R13): " + late));
            asked(dues.stream().min(Instant::compareTo).orElseThrow(), tasks);
        }
    }

    private void asked(Instant due, List<JsonNode> tasks) {
        String expected = INSTANT.contains(method()) ? "PAYMENT_PROBLEM" : "PAYMENT_OVERDUE";
        List<JsonNode> asked =
                tasks.stream().filter(task -> kind(task).equals(expected)).toList();
        if (asked.size() != 1) {
            found.add(name() + ": one " + expected + " expected (R12, R13), seen " + asked.size());
        }
        for (JsonNode task : asked) {
            Instant exists = Instant.parse(task.path("dueAt").asText());
            Instant offered = Instant.parse(task.path("offeredFrom").asText());
            if (exists.isBefore(due)) {
                found.add(name() + ": asked before its money was due (R12, R13): " + exists);
            }
            // A sweep that comes late asks nobody at night either.
            if (offered.isBefore(opening(exists)) || !offered.equals(opening(offered))) {
                found.add(name() + ": offered from " + offered + " and not from the next opening (R14)");
            }
        }
    }

    private Instant opening(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (!time.isBefore(OPENS) && time.isBefore(CLOSES)) {
            return at;
        }
        int days = time.isBefore(OPENS) ? 0 : 1;
        return local.toLocalDate().plusDays(days).atTime(OPENS).atZone(zone).toInstant();
    }

    /** Of what is paid on delivery nothing is due before. */
    private Set<Instant> dues(Collection<Limits> limits) {
        return method().startsWith("CASH")
                ? Set.of()
                : limits.stream().map(this::due).collect(Collectors.toSet());
    }

    /** Days are those of the shop's calendar. */
    private Instant due(Limits limits) {
        String limit = INSTANT.contains(method()) ? limits.instant() : limits.deferred();
        return limit.startsWith("PT")
                ? begun.plus(Duration.parse(limit))
                : begun.atZone(zone).plus(Period.parse(limit)).toInstant();
    }

    private boolean isAwaited() {
        boolean open = Set.of("OPEN", "CONFIRMED").contains(order.path("status").asText());
        return open && !Set.of("PAID", "REFUND_DUE", "REFUNDED").contains(status());
    }

    private String status() {
        return order.path("paymentStatus").asText();
    }

    private String method() {
        return order.path("payment").path("method").asText();
    }

    private static String kind(JsonNode task) {
        return task.path("kind").asText();
    }

    private String name() {
        return order.path("externalId").asText();
    }
}
