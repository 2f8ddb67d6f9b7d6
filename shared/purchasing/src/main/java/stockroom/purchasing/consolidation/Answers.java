package stockroom.purchasing.consolidation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.Bookkeeping;
import stockroom.domain.purchasing.BuyingPolicy;
import stockroom.domain.purchasing.BuyingPosition;
import stockroom.domain.purchasing.Decision;
import stockroom.domain.purchasing.Moment;
import stockroom.domain.purchasing.Overbuy;
import stockroom.domain.purchasing.PositionBlock;
import stockroom.domain.purchasing.PositionBlock.PositionNeed;
import stockroom.domain.purchasing.Rounding;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.settings.Settings;
import stockroom.domain.stock.BuyOn;
import stockroom.domain.task.CaseKind;
import stockroom.dynamodb.BuyingPositions.MarkFate;
import stockroom.dynamodb.BuyingPositions.Seen;
import stockroom.dynamodb.BuyingTerms;

/** Decides the positions that were read. What can't be decided becomes a case of its position and disturbs no other (R43). */
final class Answers {
    private final Settings settings;
    private final BuyingPolicy policy;
    private final BuyingTerms terms;
    private final Map<Sku, String> broken = new HashMap<>();

    Answers(Settings settings, Instant now, BuyingTerms terms) {
        this.settings = settings;
        this.terms = terms;
        this.policy = new BuyingPolicy(
                new Moment(now, settings.shopTimeZone()),
                settings.currency().orElse(BuyingPolicy.NO_CURRENCY),
                settings.neverExceedTarget() ? Rounding.DOWN_TO_TARGET : Rounding.UP,
                new Overbuy(
                        settings.overbuyFactor().orElse(null),
                        settings.overbuyApproval().orElse(null)));
    }

    /** @param standing the orders that stand, of those that were staged when their demand was written */
    List<Answer> of(List<Seen> reading, Set<String> standing) {
        List<PositionNeed> needs = new ArrayList<>();
        List<PositionKey> waitingForAnOrder = new ArrayList<>();
        for (PositionBlock block : reading.stream().map(Seen::block).toList()) {
            block.demand()
                    .settle(standing)
                    .forEach(number ->
                            waitingForAnOrder.add(block.positions().get(number).key()));
            terms.loadProducts(
                    block.positions().stream().map(p -> p.key().sku()).toList());
            needs.addAll(block.needs(this::buyOn));
        }
        terms.loadOffers(needs.stream()
                .filter(n -> !n.need().isNothing())
                .map(n -> n.position().key().sku())
                .toList());
        terms.loadRates(policy.moment().today(), policy.currencyOrNone());
        Set<PositionKey> again = Set.copyOf(waitingForAnOrder);
        return needs.stream()
                .map(need -> answer(need, again.contains(need.position().key())))
                .toList();
    }

    private BuyOn buyOn(Sku sku) {
        try {
            return terms.buyOn(sku, settings.buyOn());
        } catch (RuntimeException unreadable) {
            broken.put(sku, String.valueOf(unreadable.getMessage()));
            return settings.buyOn();
        }
    }

    private Answer answer(PositionNeed need, boolean awaitsAnOrder) {
        BuyingPosition position = need.position();
        Decision decision = decide(need);
        Optional<SupplierId> supplier =
                decision.fold(Optional::empty, buy -> Optional.of(buy.supplier()), blocked -> Optional.empty());
        Optional<CaseKind> kind =
                decision.fold(Optional::empty, buy -> Optional.empty(), blocked -> Optional.of(blocked.kind()));
        Bookkeeping notes = new Bookkeeping(
                supplier.orElse(null), kind.orElse(null), decision.recheckAt().orElse(null));
        boolean again = awaitsAnOrder || kind.filter(CaseKind.BAD_DATA::equals).isPresent();
        return new Answer(position, decision, notes, again ? MarkFate.SET : MarkFate.CLEARED);
    }

    private Decision decide(PositionNeed need) {
        Sku sku = need.position().key().sku();
        try {
            String fault = broken.get(sku);
            return fault == null
                    ? policy.decide(sku, need.need(), need.needDate(), terms.assortment(sku))
                    : badData(fault);
        } catch (RuntimeException undecidable) {
            return badData(String.valueOf(undecidable.getMessage()));
        }
    }

    private static Decision badData(String fault) {
        return new Decision.Blocked(
                CaseKind.BAD_DATA,
                "what is stored of the article, its offers or their suppliers can't be counted: " + fault,
                null);
    }

    static Map<PositionKey, String> unreadable(List<Seen> reading) {
        return reading.stream()
                .flatMap(r -> r.unreadable().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
