package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stockroom.domain.messaging.DeadLetter;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.PaymentEventStore.State;

/** What is not finished yet, with the moment since when: decisions whose effects are being applied, and events on their way. */
final class WhatIsUnderWay {
    private final EventRules rules;

    WhatIsUnderWay(EventRules rules) {
        this.rules = rules;
    }

    List<Unfinished> in(Snapshot snapshot) {
        List<Unfinished> found = new ArrayList<>();
        snapshot.orders().values().forEach(rows -> rows.unfinishedSince()
                .ifPresent(since -> found.add(new Unfinished(Unfinished.Kind.DECISION, rows.id(), since))));
        snapshot.purchaseRows().forEach(rows -> rows.unfinishedSince()
                .ifPresent(since -> found.add(
                        new Unfinished(Unfinished.Kind.DECISION, rows.order().id(), since))));
        snapshot.events().values().forEach(events -> events.forEach(stored -> addEvent(snapshot, stored, found)));
        snapshot.paymentEvents().stream()
                .filter(kept -> kept.state() == State.PENDING)
                .forEach(kept -> found.add(
                        new Unfinished(Unfinished.Kind.PAYMENT, kept.event().key(), kept.receivedAt())));
        found.sort(Comparator.comparing(Unfinished::since).thenComparing(Unfinished::key));
        return found;
    }

    private void addEvent(Snapshot snapshot, StoredEvent stored, List<Unfinished> found) {
        String id = stored.event().id();
        if (stored.pending()) {
            found.add(new Unfinished(
                    Unfinished.Kind.EVENT, id, stored.event().cause().at()));
        } else {
            rules.consumersOf(stored.event().type()).stream()
                    .filter(consumer -> !snapshot.handled().contains(rules.inboxKey(consumer, id)))
                    .forEach(consumer ->
                            unhandled(snapshot, consumer, stored.event()).ifPresent(found::add));
        }
    }

    /** What was sent again is on its way anew; what was dropped is not any more. */
    private Optional<Unfinished> unhandled(Snapshot snapshot, String consumer, Event event) {
        String key = rules.inboxKey(consumer, event.id());
        Optional<DeadLetter> given = snapshot.deadLetter(consumer, event);
        if (given.isEmpty()) {
            return Optional.of(
                    new Unfinished(Unfinished.Kind.CONSUMER, key, event.cause().at()));
        }
        DeadLetter letter = given.get();
        return letter.isOpen()
                ? Optional.of(new Unfinished(
                        Unfinished.Kind.DEAD_LETTER, key, letter.failures().last()))
                : letter.ending()
                        .filter(ending -> !letter.isDropped())
                        .map(ending -> new Unfinished(Unfinished.Kind.CONSUMER, key, ending.at()));
    }
}
