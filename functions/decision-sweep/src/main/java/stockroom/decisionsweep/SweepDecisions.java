package stockroom.decisionsweep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stockroom.domain.messaging.Cause;
import stockroom.dynamodb.EffectStore;
import stockroom.lambda.Log;
import stockroom.lambda.Turn;
import stockroom.ordering.FinishDecision;

/** Finishes the decisions that their own request should have finished long ago. */
final class SweepDecisions {
    /** Longer than any request may take; whoever began a decision is given this long to finish it. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final EffectStore effects;
    private final FinishDecision finishDecision;

    SweepDecisions(EffectStore effects, FinishDecision finishDecision) {
        this.effects = effects;
        this.finishDecision = finishDecision;
    }

    Turn sweep(Instant now, Cause cause) {
        List<String> left = effects.unfinishedSince(now.minus(PATIENCE));
        int done = 0;
        for (String orderId : left) {
            done += finished(orderId, cause) ? 1 : 0;
        }
        Optional<Instant> next =
                done < left.size() ? Optional.of(now) : effects.oldest().map(since -> since.plus(PATIENCE));
        return Turn.of(done, next);
    }

    /** One order that can't be finished must not hold up the others. */
    private boolean finished(String orderId, Cause cause) {
        try {
            finishDecision.finish(orderId, cause);
            return true;
        } catch (RuntimeException failure) {
            Log.error("a decision could not be finished and will be tried again")
                    .with("orderId", orderId)
                    .with(failure)
                    .write();
            return false;
        }
    }
}
