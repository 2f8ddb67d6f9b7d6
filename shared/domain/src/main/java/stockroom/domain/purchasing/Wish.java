package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The number that a buyer wants on a line in place of the computed one, and what becomes of it when the need changes (R40). It stands until it
 * is taken back; each answer follows from the need of the moment alone, so that a run may come at any time and any number of times (R31).
 */
public sealed interface Wish {
    Ask ask(Need need, LocalDate today);

    /** The number that the buyer gave, if any. */
    OptionalInt number();

    /** What the buyer did, as the rest of a sentence. */
    String inWords();

    /** What is left of the wish once the line was sent and {@code uncovered} units of the need were not on it; empty when it has ended. */
    default Optional<Wish> sent(long uncovered) {
        return uncovered == 0 ? Optional.empty() : Optional.of(new Withheld(uncovered));
    }

    /** The first day on which the answer changes though the need doesn't. */
    default Optional<LocalDate> nextChangeAfter(LocalDate today) {
        return Optional.empty();
    }

    /** Whether the line stays with its supplier, whatever another one would cost. */
    default boolean keepsItsSupplier() {
        return true;
    }

    /**
     * The wish for a number.
     *
     * @param needThen units needed when the number was given
     * @param computed units that the line would have without it
     */
    static Wish of(int number, long needThen, long computed) {
        return number >= computed ? new AtLeast(number) : new AtMost(number, needThen);
    }

    /** The need as it comes, of a supplier that the buyer chose. */
    record AsNeeded() implements Wish {
        @Override
        public Ask ask(Need need, LocalDate today) {
            return Ask.rounded(need);
        }

        @Override
        public String inWords() {
            return "chose the supplier";
        }

        @Override
        public OptionalInt number() {
            return OptionalInt.empty();
        }
    }

    /** A raised number is a floor: it stands though demand is gone, and ends when the line is sent. */
    record AtLeast(int units) implements Wish {
        @Override
        public Ask ask(Need need, LocalDate today) {
            return need.units() > units ? Ask.rounded(need) : Ask.exactly(units);
        }

        @Override
        public String inWords() {
            return "wants at least " + units;
        }

        @Override
        public OptionalInt number() {
            return OptionalInt.of(units);
        }

        @Override
        public Optional<Wish> sent(long uncovered) {
            return Optional.empty();
        }
    }

    /**
     * A lowered number: the units that it withheld stay withheld, whatever is needed beyond them is bought.
     *
     * @param needThen units needed when it was given
     */
    record AtMost(int units, long needThen) implements Wish {
        @Override
        public Ask ask(Need need, LocalDate today) {
            long withheld = Math.max(0, needThen - units);
            if (need.units() <= needThen) {
                // Lowered to less than was needed, it shrinks with the need. Lowered only below what MOQ and pack had
                // made of the need, it covers a smaller need as well.
                return Ask.exactly(withheld > 0 || need.isNothing() ? (int) Math.min(need.units(), units) : units);
            }
            return need.units() - withheld > units ? Ask.rounded(need.without(withheld)) : Ask.exactly(units);
        }

        @Override
        public String inWords() {
            return "wants " + units + " where " + needThen + " were needed";
        }

        @Override
        public OptionalInt number() {
            return OptionalInt.of(units);
        }
    }

    /**
     * A removed line comes back, whole, when more is needed than was, or on a day.
     *
     * @param needThen units needed when it was removed
     * @param untilOrNull the day on which it comes back in any case
     */
    record Removed(long needThen, @Nullable LocalDate untilOrNull) implements Wish {
        @Override
        public Ask ask(Need need, LocalDate today) {
            boolean slept = until().map(day -> !today.isBefore(day)).orElse(false);
            return need.units() > needThen || slept ? Ask.rounded(need) : new Ask.Nothing();
        }

        public Optional<LocalDate> until() {
            return Optional.ofNullable(untilOrNull);
        }

        @Override
        public String inWords() {
            return "removed the line when " + needThen + " were needed"
                    + until().map(day -> ", until " + day).orElse("");
        }

        @Override
        public OptionalInt number() {
            return OptionalInt.of(0);
        }

        @Override
        public Optional<LocalDate> nextChangeAfter(LocalDate today) {
            return until().filter(today::isBefore);
        }

        @Override
        public boolean keepsItsSupplier() {
            return false;
        }
    }

    /** What a lowered line left uncovered when it was sent: it stays so until demand grows beyond it. */
    record Withheld(long units) implements Wish {
        @Override
        public Ask ask(Need need, LocalDate today) {
            return Ask.rounded(need.without(Math.min(units, need.units())));
        }

        @Override
        public String inWords() {
            return "left " + units + " out of a line that was sent";
        }

        @Override
        public OptionalInt number() {
            return OptionalInt.empty();
        }

        @Override
        public boolean keepsItsSupplier() {
            return false;
        }
    }
}
