package stockroom.testkit.simulation;

/** Everything that happened, folded into one number. */
final class History {
    private static final long PRIME = 0x100000001B3L;

    private final Timeline timeline;
    private long trace = 0xCBF29CE484222325L;

    History(Timeline timeline) {
        this.timeline = timeline;
    }

    void add(String what) {
        trace = ((trace ^ timeline.now()) * PRIME ^ what.hashCode()) * PRIME;
    }

    long trace() {
        return trace;
    }
}
