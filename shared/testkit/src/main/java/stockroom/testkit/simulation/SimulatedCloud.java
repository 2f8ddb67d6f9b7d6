package stockroom.testkit.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.audit.Audit;

/**
 * A whole deployment of template.yaml on virtual time. Whoever opened it owns the time: nothing happens but within {@link #runUntil} and
 * {@link #quiet}. Actions and answers are called back while nothing else runs; they may ask for more but must not wait.
 */
public final class SimulatedCloud implements AutoCloseable {
    private SimulatedCloud() {}

    public static SimulatedCloud open(Weather weather, Instant start) {
        throw new UnsupportedOperationException(weather + " " + start);
    }

    public Instant now() {
        throw new UnsupportedOperationException();
    }

    /**
     * Does something at that moment.
     *
     * @param step whose randomness and faults it has
     */
    public void at(Instant moment, int step, Runnable action) {
        throw new UnsupportedOperationException(moment + " " + step + action);
    }

    /**
     * Sends a request now.
     *
     * @param step whose randomness and faults it has: the same step's first request has the same ones whatever else happens
     * @param then gets the answer; empty when none came back
     */
    public void request(int step, ApiCall call, Consumer<Optional<ApiAnswer>> then) {
        throw new UnsupportedOperationException(step + " " + call + then);
    }

    /** Lets time go on until that moment. */
    public void runUntil(Instant moment) {
        throw new UnsupportedOperationException(moment.toString());
    }

    /**
     * Ends all misfortune and lets time go on until nothing is left to do: what was late has come, what waited for a person in dead letters is
     * sent again, and schedules have run without finding work. Faults happen again from the next {@link #runUntil} on.
     */
    public void quiet() {
        throw new UnsupportedOperationException();
    }

    /** A request without faults, answered before anything else: for who judges. */
    public ApiAnswer ask(ApiCall call) {
        throw new UnsupportedOperationException(call.toString());
    }

    /** The real auditor over the tables as they stand. */
    public Audit audit() {
        throw new UnsupportedOperationException();
    }

    /** What went wrong so far, in order. */
    public List<Fault> faults() {
        throw new UnsupportedOperationException();
    }

    /** What happened so far, call by call, as one number: equal for equal histories. */
    public long trace() {
        throw new UnsupportedOperationException();
    }

    /** The tables themselves, without latency and faults. */
    public DynamoDbClient tables() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
