package stockroom.local.sample;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How often people did what about purchase orders. */
final class Diary {
    /** What was done, in words for the print. */
    enum Entry {
        SENT_BY_HAND("sent by hand"),
        LINE_LOWERED("lines lowered by hand"),
        CONFIRMED("confirmations"),
        PRICE_AGREED("higher prices agreed to"),
        RECEIVED("deliveries"),
        CLOSED("closed short"),
        CANCELLED("cancelled, as nothing came"),
        REFUSED("moves that came too late");

        private final String words;

        Entry(String words) {
            this.words = words;
        }
    }

    private final Map<Entry, Integer> entries = new EnumMap<>(Entry.class);

    void note(Entry entry) {
        entries.merge(entry, 1, Integer::sum);
    }

    int count(Entry entry) {
        return entries.getOrDefault(entry, 0);
    }

    @Override
    public String toString() {
        return entries.entrySet().stream()
                .map(entry -> "%,d %s".formatted(entry.getValue(), entry.getKey().words))
                .collect(Collectors.joining(", "));
    }
}
