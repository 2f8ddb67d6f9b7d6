package stockroom.dynamodb.audit;

import java.util.List;

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
                        .anyMatch(consumer -> !snapshot.handled().contains(rules.inboxKey(consumer, event.id()))))
                .map(event -> new Mended(event.id() + ": is published again", List.of(repairs.publishAgain(event))))
                .toList();
    }
}
