package stockroom.local.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** An order of the plan and the units that its cancellations have left of each line. */
final class OpenOrder {
    private final SampleOrder order;
    private final List<Integer> left;

    OpenOrder(SampleOrder order) {
        this.order = order;
        this.left =
                new ArrayList<>(order.lines().stream().map(SampleRow::quantity).toList());
    }

    SampleOrder order() {
        return order;
    }

    List<Integer> left() {
        return List.copyOf(left);
    }

    int units(String sku) {
        return linesOf(sku).map(left::get).sum();
    }

    boolean holdsAtPriceOf(SampleRow row) {
        return linesOf(row.sku())
                .anyMatch(i -> left.get(i) > 0 && order.lines().get(i).unitPence() == row.unitPence());
    }

    /** Takes a cancellation row's units: from lines at its price first, else from the last lines. */
    void take(SampleRow row) {
        int wanted = -row.quantity();
        List<Integer> lines = linesOf(row.sku())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(
                                i -> order.lines().get(i).unitPence() == row.unitPence() ? 0 : 1)
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
        for (int i : lines) {
            int taken = Math.min(wanted, left.get(i));
            left.set(i, left.get(i) - taken);
            wanted -= taken;
        }
    }

    private IntStream linesOf(String sku) {
        return IntStream.range(0, left.size())
                .filter(i -> order.lines().get(i).sku().equals(sku));
    }
}
