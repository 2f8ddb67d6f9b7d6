package stockroom.dynamodb;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.domain.stock.Minimum;
import stockroom.domain.stock.MinimumPlan;
import stockroom.domain.stock.Season;

/** How a stock row holds what is to be kept of it (R52). */
final class MinimumItems {
    private static final String MINIMUM = "minimum";
    private static final String TARGET = "target";
    private static final String SEASONS = "seasons";

    private MinimumItems() {}

    /** Empty where the row has no minimum. The index of minimums carries no target, which doesn't matter to whoever reads it. */
    static Optional<MinimumPlan> plan(Item row) {
        return row.has(MINIMUM)
                ? Optional.of(new MinimumPlan(
                        minimum(row),
                        row.list(SEASONS).stream().map(MinimumItems::season).toList()))
                : Optional.empty();
    }

    static Change set(Change stockRow, MinimumPlan plan) {
        stockRow.set(MINIMUM, plan.usual().units()).set(TARGET, plan.usual().target());
        return plan.seasons().isEmpty()
                ? stockRow.remove(SEASONS)
                : stockRow.set(
                        SEASONS,
                        AttributeValue.fromL(plan.seasons().stream()
                                .map(season -> Item.ofMap(item(season)))
                                .toList()));
    }

    static Change remove(Change stockRow) {
        return stockRow.remove(MINIMUM).remove(TARGET).remove(SEASONS);
    }

    private static Season season(Item row) {
        return new Season(row.date("from"), row.date("to"), minimum(row));
    }

    private static Item item(Season season) {
        return Item.empty()
                .date("from", season.from())
                .date("to", season.to())
                .number(MINIMUM, season.minimum().units())
                .number(TARGET, season.minimum().target());
    }

    private static Minimum minimum(Item row) {
        return new Minimum(row.units(MINIMUM), row.has(TARGET) ? row.units(TARGET) : row.units(MINIMUM));
    }
}
