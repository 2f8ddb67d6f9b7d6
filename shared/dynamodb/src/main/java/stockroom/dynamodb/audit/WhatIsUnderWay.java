package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
                    .map(consumer -> rules.inboxKey(consumer, id))
                    .filter(key -> !snapshot.handled().contains(key))
                    .forEach(key -> found.add(new Unfinished(
                            Unfinished.Kind.CONSUMER,
                            key,
                            stored.event().cause().at())));
        }
    }
}
