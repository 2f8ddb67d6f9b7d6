package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of an order whose money is awaited, plainly counted from when it was placed: its timer until then, one task afterwards, offered while
 * the client may be called (R12–R14). No life changes the limits, or begins a second attempt with another method.
 */
final class TimerFacts {
    private static final Set<String> INSTANT = Set.of("CARD", "WALLET");
    private static final Duration INSTANT_LIMIT = Duration.ofMinutes(30);
    private static final int DEFERRED_DAYS = 3;
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(21, 0);

    /** The longest that a sweep may be late, a tick or two left out. */
    private static final Duration SLACK = Duration.ofMinutes(45);

    /** Words of a history after which a timer is not what placing made it. */
    private static final Set<String> MOVED =
            Set.of("PAYMENT_ATTEMPTED", "REOPENED", "PAYMENT_FAILED", "PAYMENT_EXPIRED");

    private final JsonNode order;
    private final ZoneId zone;
    private final Instant now;
    private final List<String> found = new ArrayList<>();

    private TimerFacts(JsonNode order, ZoneId zone, Instant now) {
        this.order = order;
        this.zone = zone;
        this.now = now;
    }

    /**
     * @param tasks all that were ever seen of any order
     * @param zone the shop's, and the clients'
     */
    static List<String> differences(JsonNode order, Collection<JsonNode> tasks, ZoneId zone, Instant now) {
        TimerFacts facts = new TimerFacts(order, zone, now);
        facts.timer(tasks);
        return facts.found;
    }

    private void timer(Collection<JsonNode> tasks) {
        Optional<Instant> shown = shown();
        if (!isAwaited()) {
            shown.ifPresent(due -> found.add(name() + ": a timer though no money is awaited (R12): " + due));
            return;
        }
        Optional<Instant> due = due();
        if (due.isEmpty() || !isAsPlaced()) {
            return;
        }
        if (due.get().isAfter(now) && !shown.equals(due)) {
            found.add(name() + ": timer: expected " + due.get() + ", shown " + shown);
        } else if (due.get().isBefore(now.minus(SLACK))) {
            shown.ifPresent(late -> found.add(name() + ": its timer should be over (R12, R13): " + late));
            asked(due.get(), tasks);
        }
    }

    private void asked(Instant due, Collection<JsonNode> tasks) {
        String kind = isInstant() ? "PAYMENT_PROBLEM" : "PAYMENT_OVERDUE";
        List<JsonNode> asked = tasks.stream()
                .filter(task -> task.path("orderId").equals(order.path("orderId"))
                        && task.path("kind").asText().equals(kind))
                .toList();
        if (asked.size() != 1) {
            found.add(name() + ": one " + kind + " expected (R12, R13), seen " + asked.size());
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

    private Optional<Instant> due() {
        Instant placed = Instant.parse(order.path("placedAt").asText());
        if (method().startsWith("CASH")) {
            return Optional.empty();
        }
        return Optional.of(
                isInstant()
                        ? placed.plus(INSTANT_LIMIT)
                        : placed.atZone(zone).plusDays(DEFERRED_DAYS).toInstant());
    }

    /** Nothing came, nothing failed, nobody paid again, and it was not gone for a while: its timer is the one that placing set. */
    private boolean isAsPlaced() {
        boolean moved = false;
        for (JsonNode entry : order.path("history")) {
            moved |= MOVED.contains(entry.path("what").asText());
        }
        return !moved && MoneyFacts.shown(order).paid() == 0;
    }

    private boolean isAwaited() {
        boolean open = Set.of("OPEN", "CONFIRMED").contains(order.path("status").asText());
        return open
                && !Set.of("PAID", "REFUND_DUE", "REFUNDED")
                        .contains(order.path("paymentStatus").asText());
    }

    private Optional<Instant> shown() {
        for (JsonNode timer : order.path("timers")) {
            if (timer.path("kind").asText().equals("PAYMENT")) {
                return Optional.of(Instant.parse(timer.path("dueAt").asText()));
            }
        }
        return Optional.empty();
    }

    private boolean isInstant() {
        return INSTANT.contains(method());
    }

    private String method() {
        return order.path("payment").path("method").asText();
    }

    private String name() {
        return order.path("externalId").asText();
    }
}
