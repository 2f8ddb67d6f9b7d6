package stockroom.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/** One restore drill of docs/operations.md: a shop is lived, its tables are copied at moments of their own, restored into another shop, mended, and lived on. */
final class RestoreDrill {
    private RestoreDrill() {}

    /** At which step each table is copied. @param most of those that the others don't name */
    static Map<String, Integer> moments(int most, Map<String, Integer> others) {
        Map<String, Integer> moments = new TreeMap<>();
        TableCopies.tables().forEach(table -> moments.put(table, others.getOrDefault(table, most)));
        return moments;
    }

    /** @param live does the step of this number, which may be done already */
    static void of(Map<String, Integer> moments, int steps, ObjIntConsumer<Floor> live) {
        TableCopies copies = new TableCopies();
        try (Floor before = new Floor();
                Floor after = new Floor()) {
            for (int step = 0; step <= steps; step++) {
                live.accept(before, step);
                int now = step;
                moments.forEach((table, moment) -> {
                    if (moment == now) {
                        copies.copy(before.shop, table);
                    }
                });
            }
            copies.restoreInto(after.shop);
            after.shop.clock().set(before.now());

            List<String> mended = after.mendAfterRestore();
            assertThat(after.mendAfterRestore())
                    .as("a second start finds nothing, mended: " + mended)
                    .isEmpty();
            after.settle();
            after.run("{\"full\": true}");
            after.drain().assertClean("mended: " + mended);
            assertThat(after.mendAfterRestore()).as("nothing is left to mend").isEmpty();
            for (int step = 0; step <= steps; step++) {
                live.accept(after, step);
            }
            after.settle();
            after.run("{\"full\": true}");
            after.drain().assertClean("done again");
        }
    }
}
