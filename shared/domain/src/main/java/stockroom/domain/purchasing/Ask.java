package stockroom.domain.purchasing;

/** What is to be bought of an article once its buyer was heard (R40). */
public sealed interface Ask {
    /** Units asked for, before any rounding. */
    long units();

    /** Nothing, though the need may say otherwise. */
    record Nothing() implements Ask {
        @Override
        public long units() {
            return 0;
        }
    }

    /** The buyer's own number, whatever MOQ and pack say. */
    record Exactly(int number) implements Ask {
        @Override
        public long units() {
            return number;
        }
    }

    /** This need, in a quantity that the supplier sells (R34). */
    record Rounded(Need need) implements Ask {
        @Override
        public long units() {
            return need.units();
        }
    }

    static Ask rounded(Need need) {
        return need.isNothing() ? new Nothing() : new Rounded(need);
    }

    static Ask exactly(int units) {
        return units == 0 ? new Nothing() : new Exactly(units);
    }
}
