package stockroom.local.sample;

import java.util.List;

/**
 * What the cancellation rows of one invoice leave of one open order.
 *
 * @param invoice the cancellation's number
 * @param rows the cancellation rows that are answered by it
 * @param left units that stay, one number for each line of the order as it was posted
 */
record Lowering(String invoice, SampleOrder order, List<SampleRow> rows, List<Integer> left) {
    Lowering {
        rows = List.copyOf(rows);
        left = List.copyOf(left);
    }

    /** Nothing stays: the order is cancelled rather than edited. */
    boolean isWhole() {
        return left.stream().allMatch(units -> units == 0);
    }
}
