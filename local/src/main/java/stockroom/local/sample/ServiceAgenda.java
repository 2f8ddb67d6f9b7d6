package stockroom.local.sample;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to happen, in the order of the shop's clock; what is due at once, in the order in which it was entered. */
final class ServiceAgenda {
    private record Entry(Instant at, long number, Runnable act) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private long number;

    void add(Instant at, Runnable act) {
        entries.add(new Entry(at, number++, act));
    }

    /** Does everything that is due before this moment, each with the shop's clock at its own time; what that adds, too. */
    void until(Instant moment, ShopClient shop) {
        while (!entries.isEmpty() && entries.peek().at().isBefore(moment)) {
            Entry entry = entries.remove();
            shop.clock(entry.at());
            entry.act().run();
        }
    }
}
