package stockroom.testkit.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stockroom.testkit.event.BatchAnswer;
import stockroom.testkit.model.ModelStream;
import stockroom.testkit.model.StreamEntry;
import stockroom.testkit.template.Trigger;

/**
 * Hands a table's changes to a function, in order, one batch at a time. What fails is handed over again from the first failure on; a batch of
 * which nothing is known is halved; after the last retry what still fails is left behind. Source:
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html">Lambda with DynamoDB streams</a>.
 */
final class StreamSource {
    private static final long LEAST_LAG_MICROS = 100_000;
    private static final long MOST_LAG_MICROS = 600_000;
    private static final long FIRST_BACKOFF_MICROS = 1_000_000;
    private static final int MOST_DOUBLINGS = 6;
    private static final long NOTHING = Long.MAX_VALUE;
    private static final double REPLAY_RATE = 1 / 60.0;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String function;
    private final Trigger.Stream trigger;
    private final ModelStream stream;
    private final Services services;
    private final Functions functions;
    private final Mishaps mishaps;
    private final Set<String> eventNames = new HashSet<>();
    private long position;
    private int limit;
    private int failures;
    private final DeliveryIds ids = new DeliveryIds();
    private String delivery = "";
    private boolean delivering;
    private long nextLook = NOTHING;
    private long stoppedUntil;

    StreamSource(String function, Trigger.Stream trigger, Services services, Functions functions, Mishaps mishaps) {
        this.function = function;
        this.trigger = trigger;
        this.stream = services.tables().stream(trigger.table());
        this.services = services;
        this.functions = functions;
        this.mishaps = mishaps;
        this.limit = trigger.batch();
        trigger.filter().forEach(pattern -> eventNames.addAll(eventNames(pattern)));
    }

    /** Something may have been written. */
    void wake() {
        if (!delivering && nextLook == NOTHING && stream.newest() > position) {
            long lag = mishaps.dice().of(trigger.table()).of(position).between(LEAST_LAG_MICROS, MOST_LAG_MICROS);
            lookIn(lag);
        }
    }

    /** Delivers nothing until then; what is older than the stream keeps by that time is lost. */
    void stop(long until) {
        stoppedUntil = until;
    }

    /** Goes on at once. */
    void goOn() {
        stoppedUntil = 0;
        nextLook = NOTHING;
        wake();
    }

    boolean isDone() {
        return stream.newest() <= position;
    }

    private void lookIn(long micros) {
        long at = Math.max(services.timeline().now() + micros, stoppedUntil);
        nextLook = at;
        services.timeline().at(at, () -> look(at));
    }

    private void look(long planned) {
        if (planned != nextLook) {
            return;
        }
        nextLook = NOTHING;
        if (services.timeline().now() < stoppedUntil) {
            lookIn(0);
            return;
        }
        List<StreamEntry> entries = stream.read(position, limit);
        List<StreamEntry> wanted = entries.stream()
                .filter(entry -> eventNames.isEmpty()
                        || eventNames.contains(entry.operation().toString()))
                .toList();
        if (wanted.isEmpty()) {
            position = entries.isEmpty() ? stream.newest() : last(entries);
            wake();
            return;
        }
        delivering = true;
        delivery = trigger.table() + "-" + ids.of(wanted.get(0).keys().toString());
        functions.invoke(function, delivery, event(wanted), outcome -> answered(entries, outcome));
    }

    private void answered(List<StreamEntry> entries, Outcome outcome) {
        long before = position;
        if (outcome instanceof Outcome.Answered answered) {
            Set<String> failed = BatchAnswer.failed(answered.answer());
            position = entries.stream()
                            .mapToLong(StreamEntry::sequence)
                            .filter(sequence -> failed.contains(Long.toString(sequence)))
                            .min()
                            .orElse(last(entries) + 1)
                    - 1;
            finish(entries, before, failed.isEmpty());
        } else {
            limit = Math.max(1, entries.size() / 2);
            finish(entries, before, false);
        }
    }

    private void finish(List<StreamEntry> entries, long before, boolean whole) {
        delivering = false;
        if (whole) {
            limit = trigger.batch();
            failures = 0;
            if (mishaps.happens(
                    FaultKind.RECORDS_REPLAYED, REPLAY_RATE, mishaps.dice().of(delivery), delivery)) {
                position = before;
            }
            wake();
            return;
        }
        failures = position > before ? 0 : failures + 1;
        long backoff = FIRST_BACKOFF_MICROS << Math.min(failures, MOST_DOUBLINGS);
        if (failures > trigger.retries()) {
            position = last(entries);
            limit = trigger.batch();
            failures = 0;
        }
        lookIn(backoff);
    }

    private static long last(List<StreamEntry> entries) {
        return entries.get(entries.size() - 1).sequence();
    }

    private ObjectNode event(List<StreamEntry> entries) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        entries.forEach(entry -> event.withArray("Records").add(StreamRecords.json(entry, trigger.table())));
        return event;
    }

    private static Set<String> eventNames(String pattern) {
        try {
            Set<String> names = new HashSet<>();
            JsonNode filter = JSON.readTree(pattern);
            if (filter.size() != 1 || !filter.path("eventName").isArray()) {
                throw new IllegalArgumentException("only filters on eventName are known, not " + pattern);
            }
            filter.path("eventName").forEach(name -> names.add(name.asText()));
            return names;
        } catch (IOException broken) {
            throw new UncheckedIOException("a filter's pattern must be JSON: " + pattern, broken);
        }
    }
}
