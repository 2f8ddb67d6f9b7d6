package stockroom.testkit.fault;

import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Where a process dies: before or after one of its calls.
 *
 * @param call which call, or which that changes something, from 1
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
     * at. After a call that only reads it doesn't die: that is to die before the next one. The scenario must make its own shop each time.
     *
     * @return how many crashes happened
     */
    public static int each(Consumer<CrashPoint> scenario) {
        return each(scenario, Fault::dieBefore, Fault::dieAfter);
    }

    /**
     * The same for calls that change something, and no others. Whoever dies between reads leaves what the last change left, so no state that a
     * crash can leave is missed: for scenarios of so many reads that every one of them takes too long.
     */
    public static int eachChange(Consumer<CrashPoint> scenario) {
        return each(scenario, Fault::dieBeforeChange, Fault::dieAfterChange);
    }

    private static int each(Consumer<CrashPoint> scenario, IntFunction<Fault> before, IntFunction<Fault> after) {
        int crashes = 0;
        for (int call = 1; call < LIMIT; call++) {
            CrashPoint early = new CrashPoint(call, Moment.BEFORE, Calls.failing(before.apply(call)));
            scenario.accept(early);
            if (!early.calls().crashed()) {
                return crashes;
            }
            crashes++;
            if (early.calls().crashedAt().changes()) {
                CrashPoint late = new CrashPoint(call, Moment.AFTER, Calls.failing(after.apply(call)));
                scenario.accept(late);
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
