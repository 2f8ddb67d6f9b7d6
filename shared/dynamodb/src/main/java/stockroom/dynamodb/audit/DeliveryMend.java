package stockroom.dynamodb.audit;

import java.util.List;
import stockroom.domain.messaging.Event;

/** A published event that some consumer has not handled is published once more: its message may have been in no table (I7). */
final class DeliveryMend implements Mend {
    private final EventRules rules;
    private final EventRepairs repairs;

    DeliveryMend(EventRules rules, EventRepairs repairs) {
        this.rules = rules;
        this.repairs = repairs;
    }

    @Override
    public List<Mended> of(Snapshot snapshot) {
        return snapshot.events().values().stream()
                .flatMap(List::stream)
                .filter(stored -> !stored.pending())
                .map(StoredEvent::event)
                .filter(event -> rules.consumersOf(event.type()).stream()
                        .anyMatch(consumer -> !snapshot.handled().contains(rules.inboxKey(consumer, event.id()))
                                && !isLeftToPeople(snapshot, consumer, event)))
                .map(event -> new Mended(event.id() + ": is published again", List.of(repairs.publishAgain(event))))
                .toList();
    }

    /** What waits with the dead letters, or was dropped there, a person decides about. */
    private static boolean isLeftToPeople(Snapshot snapshot, String consumer, Event event) {
        return snapshot.deadLetter(consumer, event)
                .filter(letter -> letter.isOpen() || letter.isDropped())
                .isPresent();
    }
}
