package stockroom.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import stockroom.domain.measure.Sku;
import stockroom.domain.ordering.PositionChange;

/**
 * What is left to do of a decision that one transaction can't hold (R2): parts, each applied by a transaction that also strikes it off.
 *
 * @param decision tells this decision from an earlier or later one of the same order, whose parts bear the same numbers
 * @param pending the numbers of the parts that are still to be done in this phase
 * @param strict articles that may not fall short: if one does, the order is undone
 */
public record Effects(
        String orderId,
        String decision,
        Phase phase,
        Set<Integer> pending,
        Set<Sku> strict,
        SortedMap<Integer, Part> parts) {
    /** How far a decision is. */
    public enum Phase {
        /** A new order takes its stock part by part; nobody sees it yet. */
        TAKING,
        /** The decision stands; positions follow part by part. */
        SETTLING,
        /** A new order turned out impossible; what it took is given back part by part. */
        UNDOING
    }

    /** @param taken this part of a new order took its stock as the changes say */
    public record Part(List<PositionChange> changes, boolean taken) {
        public Part {
            changes = List.copyOf(changes);
        }
    }

    /** Cuts changes into parts that each fit a transaction and touch a position once. */
    public static SortedMap<Integer, Part> parts(List<PositionChange> changes) {
        SortedMap<Integer, Part> parts = new TreeMap<>();
        List<PositionChange> part = new ArrayList<>();
        int actions = 0;
        for (PositionChange change : changes) {
            for (PositionChange piece : change.pieces(EffectStore.MOST_ACTIONS)) {
                boolean samePosition = part.stream().anyMatch(c -> c.position().equals(piece.position()));
                if (samePosition || actions + piece.actions() > EffectStore.MOST_ACTIONS) {
                    parts.put(parts.size(), new Part(part, false));
                    part = new ArrayList<>();
                    actions = 0;
                }
                part.add(piece);
                actions += piece.actions();
            }
        }
        if (!part.isEmpty()) {
            parts.put(parts.size(), new Part(part, false));
        }
        return parts;
    }
}
