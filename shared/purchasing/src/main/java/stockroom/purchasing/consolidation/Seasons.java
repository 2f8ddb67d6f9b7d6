package stockroom.purchasing.consolidation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.purchasing.BuyingPolicy;
import stockroom.domain.purchasing.BuyingPosition;
import stockroom.domain.purchasing.Foresight;
import stockroom.domain.stock.Minimum;
import stockroom.domain.stock.MinimumPlan;
import stockroom.dynamodb.BuyingTerms;

/** For which minimum each position is bought: today's, or that of a season whose goods must be ordered by now (R52). */
final class Seasons {
    private final BuyingPolicy policy;
    private final BuyingTerms terms;
    private final Map<PositionKey, Instant> changes = new HashMap<>();

    Seasons(BuyingPolicy policy, BuyingTerms terms) {
        this.policy = policy;
        this.terms = terms;
    }

    /** Whether a position's minimum changes some day: then its suppliers' lead times say for which one is bought. */
    boolean await(BuyingPosition position) {
        return position.minimum()
                .flatMap(plan -> plan.nextChangeAfter(policy.moment().today()))
                .isPresent();
    }

    /** @throws RuntimeException when an offer of an article that awaits a season, or its supplier, can't be understood */
    Optional<Minimum> minimum(BuyingPosition position) {
        return position.minimum()
                .map(plan -> await(position)
                        ? foreseen(position.key(), plan)
                        : plan.on(policy.moment().today()));
    }

    /** When it may be another minimum though nobody writes anything; empty for never. */
    Optional<Instant> changesAt(PositionKey position) {
        return Optional.ofNullable(changes.get(position));
    }

    private Minimum foreseen(PositionKey position, MinimumPlan plan) {
        Foresight foresight = policy.foresee(plan, terms.assortment(position.sku()));
        foresight.changesAt().ifPresent(at -> changes.put(position, at));
        return foresight.minimum();
    }
}
