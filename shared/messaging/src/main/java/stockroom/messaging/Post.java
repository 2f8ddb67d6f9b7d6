package stockroom.messaging;

/** Whoever carries letters: a mail server, or a box in memory where nothing may leave the machine. */
@FunctionalInterface
public interface Post {
    /** Hands one letter over; how that ended is a value, because each end has its own consequence (R61, R62). */
    Receipt handOver(Letter letter);

    /**
     * What the carrier said.
     *
     * @param reason for a person, without addresses; empty when it was taken
     */
    record Receipt(End end, String reason) {
        public static Receipt taken() {
            return new Receipt(End.TAKEN, "");
        }

        public static Receipt refused(String reason) {
            return new Receipt(End.REFUSED, reason);
        }

        public static Receipt undeliverable(String reason) {
            return new Receipt(End.UNDELIVERABLE, reason);
        }

        public static Receipt unanswered(String reason) {
            return new Receipt(End.UNANSWERED, reason);
        }
    }

    /** How handing over may end. */
    enum End {
        TAKEN,
        /** Certainly not taken. */
        REFUSED,
        /** Certainly not taken, and never will be: the address or number is none. */
        UNDELIVERABLE,
        /** Perhaps taken: the line broke after the letter was on its way. */
        UNANSWERED
    }
}
