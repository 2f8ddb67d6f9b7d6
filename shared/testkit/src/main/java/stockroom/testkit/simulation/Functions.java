package stockroom.testkit.simulation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Template;

/** The Lambda service: finds or makes a sandbox for each invocation, and throws those away that died. */
final class Functions {
    private static final double FRESH_SHARE = 0.03;

    private final Services services;
    private final Mishaps mishaps;
    private final History history;
    private final Map<String, FunctionSpec> byName = new HashMap<>();
    private final Map<String, Deque<Sandbox>> idle = new HashMap<>();

    Functions(Template template, Services services, Mishaps mishaps, History history) {
        this.services = services;
        this.mishaps = mishaps;
        this.history = history;
        template.functions().forEach(function -> {
            byName.put(function.name(), function);
            byName.put(function.id(), function);
            idle.put(function.name(), new ArrayDeque<>());
        });
    }

    /**
     * Begins an invocation now.
     *
     * @param function its name or logical id
     * @param id stays the same in every run of the same seed
     * @param then gets the outcome in the invocation's own strand
     */
    void invoke(String function, String id, JsonNode event, Consumer<Outcome> then) {
        Timeline timeline = services.timeline();
        timeline.start(timeline.now(), () -> then.accept(run(function, id, event, Invocation.Pace.LIVE)));
    }

    /** Calls a function outside of time, without faults. */
    Outcome ask(String function, String id, JsonNode event) {
        return run(function, id, event, Invocation.Pace.TIMELESS);
    }

    private Outcome run(String function, String id, JsonNode event, Invocation.Pace pace) {
        FunctionSpec spec = requireNonNull(byName.get(function), function);
        Invocation invocation = new Invocation(spec.name() + "@" + id, spec, services.timeline(), mishaps.dice(), pace);
        Deque<Sandbox> waiting = requireNonNull(idle.get(spec.name()));
        boolean fresh = waiting.isEmpty() || invocation.dice().of("sandbox").happens(FRESH_SHARE);
        Sandbox sandbox = fresh ? new Sandbox(spec, services) : waiting.pop();
        Outcome outcome = outcome(sandbox, invocation, event);
        if (!invocation.isDead()) {
            waiting.push(sandbox);
        }
        return outcome;
    }

    private Outcome outcome(Sandbox sandbox, Invocation invocation, JsonNode event) {
        try {
            JsonNode answer = sandbox.serve(invocation, event);
            history.add(invocation.id() + answer);
            return new Outcome.Answered(answer);
        } catch (RuntimeException | IOException | Died failure) {
            history.add(invocation.id() + " failed: " + failure.getClass().getSimpleName());
            return new Outcome.Failed(String.valueOf(failure));
        }
    }
}
