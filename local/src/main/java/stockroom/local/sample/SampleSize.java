package stockroom.local.sample;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How many days of the file are lived through; each ends with the file's last day. */
public enum SampleSize {
    /** The last two trading days, 19 and 20 December 2010. */
    SMALL(LocalDate.of(2010, 12, 19)),
    /** All twenty days. */
    FULL(LocalDate.of(2010, 12, 1));

    private final LocalDate firstDay;

    SampleSize(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    /** The size of that name in any case; empty for {@code none} and for words that name no size. */
    public static Optional<SampleSize> of(String name) {
        return Stream.of(values())
                .filter(size -> size.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    boolean holds(SampleRow row) {
        return !row.at().toLocalDate().isBefore(firstDay);
    }
}
