package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The dates on which an offer stands, both ends included, each end open when null. Dates are the shop's. */
public record Validity(
        @Nullable LocalDate fromOrNull, @Nullable LocalDate toOrNull) {
    public static final Validity ALWAYS = new Validity(null, null);

    /** @throws IllegalArgumentException when it ends before it begins */
    public Validity {
        if (fromOrNull != null && toOrNull != null && toOrNull.isBefore(fromOrNull)) {
            throw new IllegalArgumentException("ends before it begins: " + fromOrNull + ", " + toOrNull);
        }
    }

    public Optional<LocalDate> from() {
        return Optional.ofNullable(fromOrNull);
    }

    public Optional<LocalDate> to() {
        return Optional.ofNullable(toOrNull);
    }

    public boolean covers(LocalDate day) {
        return from().map(f -> !day.isBefore(f)).orElse(true)
                && to().map(t -> !day.isAfter(t)).orElse(true);
    }

    /** The first day after this one on which {@link #covers} answers otherwise than the day before. */
    public Optional<LocalDate> nextChangeAfter(LocalDate day) {
        return Stream.of(from(), to().map(t -> t.plusDays(1)))
                .flatMap(Optional::stream)
                .filter(d -> d.isAfter(day))
                .sorted()
                .findFirst();
    }
}
