package stockroom.purchasing.consolidation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.purchasing.SupplierId;

/**
 * What a run has to answer.
 *
 * @param positions by name; meaningless where everything is read
 * @param changedSuppliers whose articles are among the positions, with the version of their terms
 */
record Work(Reading reading, Set<PositionKey> positions, Map<SupplierId, Long> changedSuppliers) {
    /** How positions are read. */
    enum Reading {
        /** Each with its own Query. */
        ONE_BY_ONE,
        /** All in one Scan: cheaper once many must be read. */
        EVERYTHING
    }

    Work {
        positions = new TreeSet<>(positions);
        changedSuppliers = new TreeMap<>(changedSuppliers);
    }

    static Work everything(Map<SupplierId, Long> changedSuppliers) {
        return new Work(Reading.EVERYTHING, Set.of(), changedSuppliers);
    }

    static Work of(Set<PositionKey> positions) {
        return new Work(Reading.ONE_BY_ONE, positions, Map.of());
    }

    boolean isEverything() {
        return reading == Reading.EVERYTHING;
    }
}
