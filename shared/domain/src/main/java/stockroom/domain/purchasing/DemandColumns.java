package stockroom.domain.purchasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import stockroom.domain.measure.Quantity;
import stockroom.domain.stock.Demand;

/**
 * The demand of many positions in columns: plain arrays and dense position numbers, because a run over a million order lines spends its time
 * here. One sequential pass sums them without allocating anything for a line; only where supply covers a part is anything ranked.
 */
public final class DemandColumns {
    private static final int FIRST_CAPACITY = 256;
    private static final byte COMMITTED = 1;
    private static final byte PAID = 2;
    private static final byte STAGED = 4;

    private int size;
    private int[] position = new int[FIRST_CAPACITY];
    private int[] units = new int[FIRST_CAPACITY];
    private byte[] facts = new byte[FIRST_CAPACITY];
    private int[] promise = new int[FIRST_CAPACITY];
    private long[] placedAt = new long[FIRST_CAPACITY];
    private String[] orderId = new String[FIRST_CAPACITY];
    private String[] lineId = new String[FIRST_CAPACITY];

    /** Appends an order line's demand; the lines of a position may come in any order. */
    public void add(int positionNumber, Demand line) {
        if (size == position.length) {
            grow(2 * size);
        }
        position[size] = positionNumber;
        units[size] = line.units().units();
        facts[size] =
                (byte) ((line.committed() ? COMMITTED : 0) | (line.paid() ? PAID : 0) | (line.staged() ? STAGED : 0));
        promise[size] = Math.toIntExact(line.promise().toEpochDay());
        placedAt[size] = line.placedAt().toEpochMilli();
        orderId[size] = line.orderId();
        lineId[size] = line.lineId();
        size++;
    }

    public int size() {
        return size;
    }

    /** The orders with a line that may still be in the making (R2): whoever knows which of them stand says so with {@link #settle}. */
    public Set<String> stagedOrders() {
        Set<String> orders = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            if ((facts[i] & STAGED) != 0) {
                orders.add(orderId[i]);
            }
        }
        return orders;
    }

    /**
     * Staged lines of orders that stand count from now on; those of the others count for nothing.
     *
     * @return the positions that still hide such a line: whoever answers them owes them another answer once the order stands
     */
    public Set<Integer> settle(Set<String> standing) {
        Set<Integer> hiding = new HashSet<>();
        for (int i = 0; i < size; i++) {
            if ((facts[i] & STAGED) != 0) {
                if (standing.contains(orderId[i])) {
                    facts[i] &= ~STAGED;
                } else {
                    hiding.add(position[i]);
                }
            }
        }
        return hiding;
    }

    /** Sums all positions in one pass. Staged lines that were not settled count for nothing. */
    public DemandTally tally(int positions) {
        long[] committed = new long[positions];
        long[] uncommitted = new long[positions];
        int[] earliestCommitted = new int[positions];
        int[] earliestUncommitted = new int[positions];
        Arrays.fill(earliestCommitted, DemandTally.NO_DAY);
        Arrays.fill(earliestUncommitted, DemandTally.NO_DAY);
        for (int i = 0; i < size; i++) {
            int at = position[i];
            int wanted = (facts[i] & STAGED) == 0 ? units[i] : 0;
            int day = wanted == 0 ? DemandTally.NO_DAY : promise[i];
            if ((facts[i] & COMMITTED) != 0) {
                committed[at] += wanted;
                earliestCommitted[at] = Math.min(earliestCommitted[at], day);
            } else {
                uncommitted[at] += wanted;
                earliestUncommitted[at] = Math.min(earliestUncommitted[at], day);
            }
        }
        return new DemandTally(committed, uncommitted, earliestCommitted, earliestUncommitted);
    }

    /** The lines of some positions, by position number: for those few where rank decides. */
    public List<List<Demand>> linesOf(Set<Integer> wanted, int positions) {
        List<List<Demand>> lines = new ArrayList<>();
        for (int p = 0; p < positions; p++) {
            lines.add(wanted.contains(p) ? new ArrayList<>() : List.of());
        }
        for (int i = 0; i < size; i++) {
            if (wanted.contains(position[i]) && (facts[i] & STAGED) == 0 && units[i] > 0) {
                lines.get(position[i]).add(line(i));
            }
        }
        return lines;
    }

    private Demand line(int i) {
        return new Demand(
                orderId[i],
                lineId[i],
                Quantity.of(units[i]),
                (facts[i] & COMMITTED) != 0,
                (facts[i] & PAID) != 0,
                LocalDate.ofEpochDay(promise[i]),
                Instant.ofEpochMilli(placedAt[i]),
                false);
    }

    private void grow(int capacity) {
        position = Arrays.copyOf(position, capacity);
        units = Arrays.copyOf(units, capacity);
        facts = Arrays.copyOf(facts, capacity);
        promise = Arrays.copyOf(promise, capacity);
        placedAt = Arrays.copyOf(placedAt, capacity);
        orderId = Arrays.copyOf(orderId, capacity);
        lineId = Arrays.copyOf(lineId, capacity);
    }
}
