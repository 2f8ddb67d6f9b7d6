package stockroom.dynamodb.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** I7: what is on its way for too long does not arrive by itself. */
final class DeliveryCheck implements Check {
    /** Longer than sweep, retries and back-off of a queue take together; later, somebody must look. */
    private static final Duration TOO_LONG = Duration.ofHours(1);

    /** What may wait long: for a person, or for the order that it names. */
    private static final Set<Unfinished.Kind> WAITING = Set.of(Unfinished.Kind.DEAD_LETTER, Unfinished.Kind.PAYMENT);

    private final EventRules rules;
    private final Instant now;

    DeliveryCheck(EventRules rules, Instant now) {
        this.rules = rules;
        this.now = now;
    }

    @Override
    public List<Violation> of(Snapshot snapshot) {
        return new WhatIsUnderWay(rules)
                .in(snapshot).stream()
                        .filter(unfinished -> !WAITING.contains(unfinished.kind()))
                        .filter(unfinished -> unfinished.since().isBefore(now.minus(TOO_LONG)))
                        .map(this::violation)
                        .toList();
    }

    private Violation violation(Unfinished unfinished) {
        String expected =
                switch (unfinished.kind()) {
                    case DECISION -> "finished by decision-sweep";
                    case EVENT -> "published by event-relay or outbox-sweep";
                    case CONSUMER, DEAD_LETTER, PAYMENT -> "handled, or in the consumer's dead letters";
                };
        return new Violation("I7", unfinished.key(), expected, "under way since " + unfinished.since());
    }
}
