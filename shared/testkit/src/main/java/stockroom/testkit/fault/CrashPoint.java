package stockroom.testkit.fault;

import java.util.function.Consumer;

/**
 * Where a process dies: before or after one of its calls.
 *
 * @param call which call, from 1
 */
public record CrashPoint(int call, Moment moment, Calls calls) {
    /** Whether the call still took effect. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    private static final int LIMIT = 5_000;

    /**
     * Runs a scenario once for every call that it makes through {@link #calls()}, dying before it and after it, until no call is left to die
     * at. The scenario must make its own shop each time.
     *
     * @return how many crashes happened
     */
    public static int each(Consumer<CrashPoint> scenario) {
        int crashes = 0;
        for (int call = 1; call < LIMIT; call++) {
            for (Moment moment : Moment.values()) {
                Fault fault = moment == Moment.BEFORE ? Fault.dieBefore(call) : Fault.dieAfter(call);
                CrashPoint point = new CrashPoint(call, moment, Calls.failing(fault));
                scenario.accept(point);
                if (!point.calls().crashed()) {
                    return crashes;
                }
                crashes++;
            }
        }
        throw new IllegalStateException("the scenario makes more than " + LIMIT + " calls");
    }

    /** Runs what dies here; the crash itself is expected and swallowed. */
    public void run(Runnable action) {
        try {
            action.run();
        } catch (Crash expected) {
            // This is the crash that the point stands for.
        }
    }

    @Override
    public String toString() {
        return "crash " + moment + " call " + call;
    }
}
