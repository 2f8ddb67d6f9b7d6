package stockroom.domain.purchasing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import stockroom.domain.measure.Quantity;

/** How much is taken of an offer, and what is to be said of it. */
sealed interface Sizing {
    /** Units that are wanted before any rounding. */
    long wanted();

    /** @throws ArithmeticException when the quantity or the cost is beyond what money holds */
    Quote quote(Usable offered, String currency);

    List<String> reasons(Quote best);

    Set<LineFlag> flags(Quote best, int surplus);

    /** What a need becomes by the rules (R34–R36). */
    record Computed(Need need, Rounding rounding, Overbuy overbuy) implements Sizing {
        @Override
        public long wanted() {
            return need.units();
        }

        @Override
        public Quote quote(Usable offered, String currency) {
            return Quote.of(need, offered, rounding, currency);
        }

        @Override
        public List<String> reasons(Quote best) {
            return Reason.rounded(need, best, rounding);
        }

        @Override
        public Set<LineFlag> flags(Quote best, int surplus) {
            Set<LineFlag> flags = EnumSet.noneOf(LineFlag.class);
            if (rounding == Rounding.DOWN_TO_TARGET && surplus > 0) {
                flags.add(LineFlag.ABOVE_TARGET);
            }
            if (overbuy.waits(surplus, need.units(), best.worthOf(surplus))) {
                flags.add(LineFlag.OVERBUY);
            }
            return flags;
        }
    }

    /** A buyer's number: it is kept whatever the supplier sells, and approves its own surplus (R36, R40). */
    record Given(int number) implements Sizing {
        @Override
        public long wanted() {
            return number;
        }

        @Override
        public Quote quote(Usable offered, String currency) {
            return Quote.exactly(Quantity.of(number), offered, currency);
        }

        @Override
        public List<String> reasons(Quote best) {
            return List.of("R34: at least " + best.offer().least() + ", packs of "
                    + best.offer().pack() + ", but a buyer gave the number");
        }

        @Override
        public Set<LineFlag> flags(Quote best, int surplus) {
            return flags(best.offer());
        }

        Set<LineFlag> flags(Offer offer) {
            Set<LineFlag> flags = EnumSet.noneOf(LineFlag.class);
            if (number % offer.pack().units() != 0) {
                flags.add(LineFlag.OFF_PACK);
            }
            if (number < offer.least()) {
                flags.add(LineFlag.BELOW_MOQ);
            }
            return flags;
        }
    }
}
