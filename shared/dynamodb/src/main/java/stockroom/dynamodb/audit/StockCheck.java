package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * I1: on hand is the sum of its movements and of its parts. I3: nothing is promised twice, no unit is free while an order waits for it, and
 * units on their way to somebody have something that carries them there.
 */
final class StockCheck implements Check {
    private final EventRules rules;

    StockCheck(EventRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Violation> of(Snapshot snapshot) {
        Map<String, Long> moved = new HashMap<>();
        snapshot.movements().forEach(m -> moved.merge(m.position(), m.delta(), Long::sum));
        Set<String> keys = new TreeSet<>(snapshot.positions().keySet());
        keys.addAll(moved.keySet());
        boolean underWay = !new WhatIsUnderWay(rules).in(snapshot).isEmpty();
        List<Violation> found = new ArrayList<>();
        for (String key : keys) {
            PositionRows position = snapshot.position(key);
            onHand(position, moved.getOrDefault(key, 0L), found);
            free(position, found);
            if (position.counter("allocating") != 0 && !underWay) {
                found.add(new Violation(
                        "I3",
                        key,
                        "0 units on their way, for nothing is under way",
                        position.seen(position.counter("allocating"))));
            }
        }
        return found;
    }

    private static void onHand(PositionRows position, long moved, List<Violation> found) {
        long onHand = position.counter("onHand");
        if (onHand != moved) {
            found.add(new Violation(
                    "I1", position.key(), moved + " on hand, the sum of its movements", position.seen(onHand)));
        }
        long parts = position.counter("reserved") + position.counter("available") + position.counter("allocating");
        if (onHand != parts) {
            found.add(new Violation(
                    "I1", position.key(), onHand + " reserved, available and allocating", position.seen(parts)));
        }
    }

    private static void free(PositionRows position, List<Violation> found) {
        long available = position.counter("available");
        if (available < 0 || position.counter("reserved") < 0) {
            found.add(new Violation(
                    "I3",
                    position.key(),
                    "nothing below 0",
                    position.seen(position.stock().attributes())));
        }
        if (available > 0 && !position.demand().isEmpty()) {
            found.add(new Violation("I3", position.key(), "0 available while orders wait", position.seen(available)));
        }
        if (available > 0 && position.counter("allocating") < 0) {
            found.add(new Violation(
                    "I3", position.key(), "0 available while a count's shortage is open", position.seen(available)));
        }
    }
}
