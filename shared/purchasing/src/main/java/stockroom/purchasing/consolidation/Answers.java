package stockroom.purchasing.consolidation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.Bookkeeping;
import stockroom.domain.purchasing.BuyingPolicy;
import stockroom.domain.purchasing.BuyingPosition;
import stockroom.domain.purchasing.Decision;
import stockroom.domain.purchasing.HeardPolicy;
import stockroom.domain.purchasing.Moment;
import stockroom.domain.purchasing.Need;
import stockroom.domain.purchasing.Overbuy;
import stockroom.domain.purchasing.PositionBlock;
import stockroom.domain.purchasing.PositionBlock.PositionNeed;
import stockroom.domain.purchasing.Rounding;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.settings.Settings;
import stockroom.domain.stock.BuyOn;
import stockroom.domain.stock.Minimum;
import stockroom.domain.task.CaseKind;
import stockroom.dynamodb.BuyingPositions.MarkFate;
import stockroom.dynamodb.BuyingPositions.Seen;
import stockroom.dynamodb.BuyingTerms;

/** Decides the positions that were read. What can't be decided becomes a case of its position and disturbs no other (R43). */
final class Answers {
    private final Settings settings;
    private final BuyingPolicy policy;
    private final HeardPolicy heard;
    private final BuyingTerms terms;
    private final Seasons seasons;
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
        this.heard = new HeardPolicy(policy);
        this.seasons = new Seasons(policy, terms);
    }

    /** @param standing the orders that stand, of those that were staged when their demand was written */
    List<Answer> of(List<Seen> reading, Set<String> standing) {
        Set<PositionKey> again = new HashSet<>();
        List<PositionNeed> needs = needs(reading, standing, again);
        // Without a need, too, a buyer may want something.
        load(needs.stream()
                .filter(n -> !n.need().isNothing() || n.position().edit().isPresent())
                .map(n -> n.position().key().sku())
                .toList());
        return needs.stream()
                .map(need -> answer(need, again.contains(need.position().key())))
                .toList();
    }

    /** What one position is decided by, without deciding it. */
    Outlook outlook(PositionKey position, List<Seen> reading, Set<String> standing) {
        PositionNeed need = needs(reading, standing, new HashSet<>()).stream()
                .findFirst()
                .orElseGet(() -> new PositionNeed(
                        BuyingPosition.unwritten(position), Need.of(0, 0, 0, Optional.empty()), Optional.empty()));
        terms.loadProducts(List.of(position.sku()));
        load(List.of(position.sku()));
        return new Outlook(need, terms.assortment(position.sku()), policy);
    }

    private List<PositionNeed> needs(List<Seen> reading, Set<String> standing, Set<PositionKey> waitingForAnOrder) {
        List<PositionNeed> needs = new ArrayList<>();
        for (PositionBlock block : reading.stream().map(Seen::block).toList()) {
            block.demand()
                    .settle(standing)
                    .forEach(number ->
                            waitingForAnOrder.add(block.positions().get(number).key()));
            terms.loadProducts(
                    block.positions().stream().map(p -> p.key().sku()).toList());
            load(block.positions().stream()
                    .filter(seasons::await)
                    .map(p -> p.key().sku())
                    .toList());
            needs.addAll(block.needs(this::buyOn, this::minimum));
        }
        return needs;
    }

    private void load(List<Sku> skus) {
        terms.loadOffers(skus);
        terms.loadRates(policy.moment().today(), policy.currencyOrNone());
    }

    private Optional<Minimum> minimum(BuyingPosition position) {
        try {
            return seasons.minimum(position);
        } catch (RuntimeException unreadable) {
            broken.put(position.key().sku(), String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        }
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
        Optional<CaseKind> kind = decision.openCase().map(Decision.Open::kind);
        Optional<Instant> recheck = Stream.of(decision.recheckAt(), seasons.changesAt(position.key()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        Bookkeeping notes = new Bookkeeping(supplier.orElse(null), kind.orElse(null), recheck.orElse(null));
        boolean again = awaitsAnOrder || kind.filter(CaseKind.BAD_DATA::equals).isPresent();
        return new Answer(position, decision, notes, again ? MarkFate.SET : MarkFate.CLEARED);
    }

    private Decision decide(PositionNeed need) {
        Sku sku = need.position().key().sku();
        try {
            String fault = broken.get(sku);
            return fault == null
                    ? heard.decide(
                            sku,
                            need.need(),
                            need.needDate(),
                            terms.assortment(sku),
                            need.position().edit())
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
