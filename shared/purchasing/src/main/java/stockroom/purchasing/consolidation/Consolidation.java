package stockroom.purchasing.consolidation;

import java.time.Instant;
import java.util.Optional;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.messaging.Cause;
import stockroom.dynamodb.RunStore;
import stockroom.lambda.Surroundings;

/** Turns demand into drafts; whoever needs drafts that are up to date runs it. */
public final class Consolidation {
    private final ConsolidationWiring wiring;

    public Consolidation(Surroundings surroundings) {
        this.wiring = new ConsolidationWiring(surroundings);
    }

    public RunReport run(RunRequest request, Cause cause) {
        return wiring.withParts(parts -> new Consolidate(parts).run(request, cause));
    }

    /** What a run would go by for one position at this moment. */
    public Outlook look(PositionKey position, Instant now) {
        return wiring.withParts(parts -> Computation.look(
                position,
                parts.configuration().read().settings(),
                now,
                parts.terms().get(),
                parts.sources()));
    }

    /** @return how many positions differ from what a full rebuild gives (R31) */
    public int selfCheck(Cause cause) {
        return wiring.withParts(parts -> new SelfCheck(parts).check(cause));
    }

    /** When an answer may change though nobody writes anything. */
    public Optional<Instant> nextRecheck() {
        return wiring.withParts(parts -> parts.ledgers().positions().nextRecheck());
    }

    /** How many positions the last full run answered; 0 before the first. */
    public long positions() {
        return wiring.withParts(parts ->
                parts.runs().lastFull().map(RunStore.LastFullRun::positions).orElse(0L));
    }
}
