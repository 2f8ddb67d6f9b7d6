package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stockroom.domain.measure.Sku;
import stockroom.domain.stock.BuyOn;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.Minimum;
import stockroom.domain.stock.Rank;

/** Positions that were read together, numbered as they came, with the columns of their demand. */
public record PositionBlock(List<BuyingPosition> positions, DemandColumns demand) {
    /** When missing units of an article are bought. */
    @FunctionalInterface
    public interface BuyOnOf {
        BuyOn of(Sku sku);
    }

    /** For which minimum a position is bought; empty where it has none. */
    @FunctionalInterface
    public interface MinimumOf {
        Optional<Minimum> of(BuyingPosition position);
    }

    /** What a position needs, and by when its orders need it. */
    public record PositionNeed(BuyingPosition position, Need need, Optional<LocalDate> needDate) {}

    public PositionBlock {
        positions = List.copyOf(positions);
    }

    /** The needs of all positions, in their order (R30, R37, R42). */
    public List<PositionNeed> needs(BuyOnOf buyOn, MinimumOf minimum) {
        DemandTally tally = demand.tally(positions.size());
        List<Need> needs = new ArrayList<>();
        Set<Integer> partlyCovered = new HashSet<>();
        for (int i = 0; i < positions.size(); i++) {
            BuyingPosition position = positions.get(i);
            Need need = Need.of(
                    position.free(),
                    tally.buying(i, buyOn.of(position.key().sku())),
                    position.incoming(),
                    minimum.of(position));
            needs.add(need);
            if (need.orderPart() > 0 && position.cover() > 0) {
                partlyCovered.add(i);
            }
        }
        List<List<Demand>> ranked =
                partlyCovered.isEmpty() ? List.of() : demand.linesOf(partlyCovered, positions.size());
        List<PositionNeed> answers = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            BuyingPosition position = positions.get(i);
            BuyOn rule = buyOn.of(position.key().sku());
            Optional<LocalDate> needDate =
                    needs.get(i).orderPart() == 0 ? Optional.empty() : tally.earliestPromise(i, rule);
            if (partlyCovered.contains(i)) {
                needDate = uncoveredPromise(ranked.get(i), rule, position.cover());
            }
            answers.add(new PositionNeed(position, needs.get(i), needDate));
        }
        return answers;
    }

    private static Optional<LocalDate> uncoveredPromise(List<Demand> lines, BuyOn buyOn, long cover) {
        long left = cover;
        Optional<LocalDate> earliest = Optional.empty();
        for (Demand line : lines.stream()
                .filter(d -> buyOn.buys(d.committed()))
                .sorted(Rank.under(buyOn))
                .toList()) {
            left -= line.units().units();
            if (left < 0 && earliest.map(line.promise()::isBefore).orElse(true)) {
                earliest = Optional.of(line.promise());
            }
        }
        return earliest;
    }
}
